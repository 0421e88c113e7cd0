using EncordPS.Errors;

namespace EncordPS.Protocols;

/// <summary>What the codes of the legacy envelope mean.</summary>
internal static class LegacyErrors
{
    private static readonly Dictionary<string, (EncordErrorKind Kind, string Message)> s_codes = new(StringComparer.Ordinal)
    {
        ["AUTHENTICATION_ERROR"] = (EncordErrorKind.Authentication, "Encord did not accept the credentials."),
        ["SSH_KEY_NOT_FOUND_ERROR"] = (EncordErrorKind.Authentication, "The public key is not registered with any Encord user."),
        ["DUPLICATE_SSH_KEY_ERROR"] = (EncordErrorKind.Authentication, "The public key is registered with Encord more than once."),
        ["AUTHORISATION_ERROR"] = (EncordErrorKind.Authorisation, "No access to this object, or it does not exist."),
        ["OPERATION_NOT_ALLOWED"] = (EncordErrorKind.Authorisation, "This key may not read or write here."),
        ["RESOURCE_NOT_FOUND_ERROR"] = (EncordErrorKind.NotFound, "The object does not exist."),
        ["INVALID_ARGUMENTS_ERROR"] = (EncordErrorKind.InvalidArguments, "Encord refused the arguments."),
        ["INVALID_DATE_FORMAT_ERROR"] = (EncordErrorKind.InvalidArguments, "Encord did not understand a date."),
        ["FILE_TYPE_NOT_SUPPORTED_ERROR"] = (EncordErrorKind.InvalidArguments, "Encord does not take files of this type."),
        ["FILE_SIZE_NOT_SUPPORTED_ERROR"] = (EncordErrorKind.TooLarge, "The files are too large together."),
        ["UPLOAD_OPERATION_NOT_SUPPORTED_ERROR"] =
            (EncordErrorKind.NotAllowed, "A dataset on external storage takes no local uploads."),
        ["WRONG_PROJECT_TYPE_ERROR"] = (EncordErrorKind.InvalidArguments, "Encord does not do this for this type of project."),
        ["METHOD_NOT_ALLOWED_ERROR"] = (EncordErrorKind.NotAllowed, "Encord does not offer this action here."),
        ["RESOURCE_EXISTS_ERROR"] = (EncordErrorKind.AlreadyExists, "An object like that exists already."),
        ["RATE_LIMIT_ERROR"] = (EncordErrorKind.RateLimited, "Encord's rate limit was reached."),
        ["UNKNOWN_ERROR"] = (EncordErrorKind.Server, "Encord failed to answer: a fault on the service's side."),
    };

    // Only these carry the reason in the payload; with the others it can be anything.
    private static readonly HashSet<EncordErrorKind> s_payloadIsReason =
        [EncordErrorKind.NotFound, EncordErrorKind.InvalidArguments, EncordErrorKind.RateLimited];

    public static EncordException Create(int? status, string? code, string? payload, AnswerContext context)
    {
        (EncordErrorKind kind, string message) = Find(status, code);
        return context.CreateException(kind, Explain(kind, message, code, payload), status, code);
    }

    private static string Explain(EncordErrorKind kind, string message, string? code, string? payload) =>
        payload is not { Length: > 0 } ? message
        : s_payloadIsReason.Contains(kind) && code is not null && s_codes.ContainsKey(code) ? payload
        : kind == EncordErrorKind.AlreadyExists || code is null || !s_codes.ContainsKey(code) ? $"{message} {payload}"
        : message;

    private static (EncordErrorKind Kind, string Message) Find(int? status, string? code) =>
        (status, code) switch
        {
            (_, not null) when s_codes.TryGetValue(code, out var known) => known,
            (HttpStatuses.TooManyRequests, _) => s_codes["RATE_LIMIT_ERROR"],
            // Whoever refuses has not carried it out. 408 is no refusal.
            (>= 400 and < 500 and not 408, _) => (
                EncordErrorKind.InvalidArguments,
                "Encord refused the request with the "
                + (code is null ? $"status {status.Value.ToString(InvariantCulture)}." : $"error {code}.")),
            (_, not null) => (EncordErrorKind.Server, $"Encord answered with the error {code}."),
            _ => (
                EncordErrorKind.Server,
                $"Encord answered with the status {status?.ToString(InvariantCulture) ?? "(none)"} and no known error code."),
        };
}
