namespace EncordPS.Sandbox.Protocol;

/// <summary>The legacy API says everything with HTTP 200: what went wrong is in the envelope.</summary>
internal static class V1Errors
{
    public static Task WriteAsync(HttpResponse response, ApiException refusal)
    {
        (int status, string code) = Spell(refusal.Kind);
        return WriteAsync(response, status, code, refusal.Message);
    }

    public static Task WriteUnknownAsync(HttpResponse response) => WriteAsync(response, 500, "UNKNOWN_ERROR", null);

    private static Task WriteAsync(HttpResponse response, int status, string code, string? payload) =>
        AnswerWriter.WriteAsync(response, new Envelope(status, [code], payload), WireJson.SnakeCase);

    private static (int Status, string Code) Spell(ApiErrorKind kind) => kind switch
    {
        ApiErrorKind.Authentication => (401, "AUTHENTICATION_ERROR"),
        ApiErrorKind.UnknownKey => (401, "SSH_KEY_NOT_FOUND_ERROR"),
        ApiErrorKind.Authorisation => (403, "AUTHORISATION_ERROR"),
        ApiErrorKind.NotFound => (404, "RESOURCE_NOT_FOUND_ERROR"),
        ApiErrorKind.MethodNotAllowed => (405, "METHOD_NOT_ALLOWED_ERROR"),
        ApiErrorKind.Conflict => (409, "RESOURCE_EXISTS_ERROR"),
        _ => (400, "INVALID_ARGUMENTS_ERROR"),
    };

    private sealed record Envelope(int Status, string[] Response, string? Payload);
}
