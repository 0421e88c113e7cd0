namespace EncordPS.Sandbox.Protocol;

/// <summary>The v2 API speaks through HTTP statuses; a wrong field is told as FastAPI tells it.</summary>
internal static class V2Errors
{
    public static Task WriteAsync(HttpResponse response, ApiException refusal)
    {
        object body = refusal is InvalidFieldException field
            ? new { detail = new[] { new { loc = field.Location, msg = field.Problem, type = field.Type } } }
            : new { message = refusal.Message };
        return WriteAsync(response, refusal is InvalidFieldException ? 422 : Status(refusal.Kind), body);
    }

    public static Task WriteMessageAsync(HttpResponse response, int status, string message) =>
        WriteAsync(response, status, new { message });

    private static Task WriteAsync(HttpResponse response, int status, object body)
    {
        response.StatusCode = status;
        return AnswerWriter.WriteAsync(response, body, WireJson.CamelCase);
    }

    private static int Status(ApiErrorKind kind) => kind switch
    {
        ApiErrorKind.Authentication or ApiErrorKind.UnknownKey => StatusCodes.Status401Unauthorized,
        ApiErrorKind.Authorisation => StatusCodes.Status403Forbidden,
        ApiErrorKind.NotFound => StatusCodes.Status404NotFound,
        ApiErrorKind.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ApiErrorKind.Conflict => StatusCodes.Status409Conflict,
        ApiErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status400BadRequest,
    };
}
