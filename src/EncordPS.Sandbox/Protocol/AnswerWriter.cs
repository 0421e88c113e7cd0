namespace EncordPS.Sandbox.Protocol;

/// <summary>Writes answers as JSON straight to the connection.</summary>
internal static class AnswerWriter
{
    public static async Task WriteAsync(HttpResponse response, object? value, JsonSerializerOptions spelling)
    {
        response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(response.BodyWriter, WireJson.Writer);
        await WriteValueAsync(response, json, value, spelling);
    }

    /// <summary>The v1 envelope: the status that counts, then the result.</summary>
    public static async Task WriteEnvelopeAsync(HttpResponse response, object? value)
    {
        response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(response.BodyWriter, WireJson.Writer);
        json.WriteStartObject();
        json.WriteNumber("status", 200);
        json.WritePropertyName("response");
        await WriteValueAsync(response, json, value, WireJson.SnakeCase);
        json.WriteEndObject();
    }

    private static Task WriteValueAsync(
        HttpResponse response, Utf8JsonWriter json, object? value, JsonSerializerOptions spelling)
    {
        CancellationToken aborted = response.HttpContext.RequestAborted;
        if (value is IJsonStream stream)
        {
            return stream.WriteAsync(json, FlushAsync, aborted);
        }

        JsonSerializer.Serialize(json, value, value?.GetType() ?? typeof(object), spelling);
        return Task.CompletedTask;

        async Task FlushAsync()
        {
            await json.FlushAsync(aborted);
            await response.BodyWriter.FlushAsync(aborted);
        }
    }
}
