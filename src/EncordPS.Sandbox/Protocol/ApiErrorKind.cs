namespace EncordPS.Sandbox.Protocol;

/// <summary>What can go wrong, in the words of neither protocol; each protocol spells it in its own way.</summary>
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
