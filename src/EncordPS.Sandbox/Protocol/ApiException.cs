namespace EncordPS.Sandbox.Protocol;

/// <summary>A refusal that the client is told about, text included.</summary>
internal class ApiException(ApiErrorKind kind, string message) : Exception(message)
{
    public ApiErrorKind Kind { get; } = kind;

    public static ApiException NotFound(string what, object id) =>
        new(ApiErrorKind.NotFound, $"There is no {what} {id}.");

    public static ApiException Forbidden(string message) => new(ApiErrorKind.Authorisation, message);

    public static ApiException Invalid(string message) => new(ApiErrorKind.InvalidArguments, message);
}
