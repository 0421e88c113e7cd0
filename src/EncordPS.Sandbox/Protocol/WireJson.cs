using System.Text.Encodings.Web;
using System.Text.Json;

namespace EncordPS.Sandbox.Protocol;

/// <summary>How answers are spelled: snake_case on the v1 API, camelCase on v2, nulls written on both.</summary>
internal static class WireJson
{
    public static readonly JsonWriterOptions Writer = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonSerializerOptions SnakeCase = Options(JsonNamingPolicy.SnakeCaseLower);

    public static readonly JsonSerializerOptions CamelCase = Options(JsonNamingPolicy.CamelCase);

    private static JsonSerializerOptions Options(JsonNamingPolicy names) => new()
    {
        PropertyNamingPolicy = names,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
