namespace EncordPS;

/// <summary>What went wrong with a request, in the terms a caller acts on.</summary>
public enum EncordErrorKind
{
    /// <summary>The service did not accept the key or token (legacy AUTHENTICATION_ERROR, HTTP 401).</summary>
    Authentication,

    /// <summary>The caller is known but has no right to this object or action (AUTHORISATION_ERROR, HTTP 403).</summary>
    Authorisation,

    /// <summary>The object does not exist (RESOURCE_NOT_FOUND_ERROR, HTTP 404).</summary>
    NotFound,

    /// <summary>The service refused the arguments (INVALID_ARGUMENTS_ERROR, HTTP 400 and 422).</summary>
    InvalidArguments,

    /// <summary>An object like that is there already (RESOURCE_EXISTS_ERROR, HTTP 409).</summary>
    AlreadyExists,

    /// <summary>The service does not offer this action here (METHOD_NOT_ALLOWED_ERROR, HTTP 405).</summary>
    NotAllowed,

    /// <summary>The request body is over the service's limit (HTTP 413).</summary>
    TooLarge,

    /// <summary>Too many requests for now (legacy RATE_LIMIT_ERROR, HTTP 429).</summary>
    RateLimited,

    /// <summary>A fault on the service's side (UNKNOWN_ERROR, HTTP 5xx, or a code this version does not know).</summary>
    Server,

    /// <summary>Storage did not take a file that was sent to a signed URL.</summary>
    Storage,

    /// <summary>The answer is not what the protocol says: HTML, truncated, not JSON, or of the wrong shape.</summary>
    MalformedAnswer,

    /// <summary>No answer: the name did not resolve, the connection was refused or broke off.</summary>
    Transport,

    /// <summary>No answer within the session's connect or request timeout.</summary>
    Timeout,

    /// <summary>Not sent: it would take the role of the last admin away.</summary>
    LastAdmin,

    /// <summary>Not sent: it would take the caller's own access away.</summary>
    OwnAccess,

    /// <summary>A role was taken away to give another one, and neither could be given afterwards.</summary>
    RoleLost,

    /// <summary>Not sent: the operations log cannot be written.</summary>
    LogNotWritable,
}
