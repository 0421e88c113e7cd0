using System.Net;
using System.Text.Json;
using EncordPS.Errors;

namespace EncordPS.Protocols;

/// <summary>What the HTTP statuses of the v2 API mean.</summary>
internal static class StatusErrors
{
    private const int UnprocessableContent = 422;
    private const int HeadersTooLarge = 431;

    /// <summary>Makes the exception for an answer that is no success.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The beginning of the body, whatever it is.</param>
    /// <param name="context">The request that was answered.</param>
    public static EncordException Create(int status, byte[] body, AnswerContext context)
    {
        (EncordErrorKind kind, string fallback) = Find(status);
        return context.CreateException(kind, ReadMessage(body) ?? fallback, status, code: null);
    }

    private static (EncordErrorKind Kind, string Message) Find(int status) => status switch
    {
        (int)HttpStatusCode.BadRequest or UnprocessableContent => (EncordErrorKind.InvalidArguments, "Encord refused the arguments."),
        (int)HttpStatusCode.Unauthorized => (EncordErrorKind.Authentication, "Encord did not accept the credentials."),
        (int)HttpStatusCode.Forbidden => (EncordErrorKind.Authorisation, "No access to this object or action."),
        (int)HttpStatusCode.NotFound => (EncordErrorKind.NotFound, "The object does not exist."),
        (int)HttpStatusCode.MethodNotAllowed => (EncordErrorKind.NotAllowed, "Encord does not offer this action here."),
        (int)HttpStatusCode.RequestTimeout => (EncordErrorKind.Timeout, "Encord gave up waiting for the request."),
        (int)HttpStatusCode.Conflict => (EncordErrorKind.AlreadyExists, "The change conflicts with what exists already."),
        (int)HttpStatusCode.RequestEntityTooLarge => (EncordErrorKind.TooLarge, "The request is over Encord's size limit."),
        HttpStatuses.TooManyRequests => (EncordErrorKind.RateLimited, "Encord's rate limit was reached."),
        (int)HttpStatusCode.Gone => (EncordErrorKind.NotFound, "The object does not exist any more."),
        (int)HttpStatusCode.RequestUriTooLong or HeadersTooLarge =>
            (EncordErrorKind.TooLarge, $"The request is over Encord's size limit (HTTP {status})."),
        HttpStatuses.TooEarly => (EncordErrorKind.Server, $"Encord did not take the request yet (HTTP {status})."),
        // Whoever refuses has not carried it out.
        >= 400 and < 500 => (EncordErrorKind.InvalidArguments, $"Encord refused the request (HTTP {status})."),
        >= 300 and < 400 => (
            EncordErrorKind.MalformedAnswer,
            $"The server answered with a redirect (HTTP {status}), which signed requests do not follow."),
        _ => (EncordErrorKind.Server, $"Encord failed to answer (HTTP {status})."),
    };

    private static string? ReadMessage(byte[] body)
    {
        try
        {
            using JsonDocument error = JsonDocument.Parse(body);
            return NonEmpty(Text(error.RootElement, "message")) ?? NonEmpty(Text(error.RootElement, "detail"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A load balancer answers with HTML or text of its own, and a text may not be UTF-8: the status alone has
            // to do.
            return null;
        }
    }

    private static string? NonEmpty(string? text) => text is { Length: > 0 } ? text : null;

    // A text, or a list of validation errors.
    private static string? Text(JsonElement error, string name) =>
        !error.TryGetProperty(name, out JsonElement value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(ValidationText)),
            _ => null,
        };

    // {"loc": ["body", "title"], "msg": "field required", "type": "value_error"}
    private static string ValidationText(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("msg", out JsonElement message))
        {
            return entry.ToString();
        }

        return entry.TryGetProperty("loc", out JsonElement location) && location.ValueKind == JsonValueKind.Array
            ? $"{string.Join(".", location.EnumerateArray().Select(static part => part.ToString()))}: {message}"
            : message.ToString();
    }
}
