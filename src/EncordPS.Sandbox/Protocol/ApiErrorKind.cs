namespace EncordPS.Sandbox.Protocol;

/// <summary>The kinds of errors. Each protocol has its own words for them.</summary>
internal enum ApiErrorKind
{
    Authentication,
    UnknownKey,
    Authorisation,
    NotFound,
    InvalidArguments,
    MethodNotAllowed,
    Conflict,
    TooLarge,
}
