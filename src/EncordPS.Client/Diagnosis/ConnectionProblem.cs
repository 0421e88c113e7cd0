namespace EncordPS;

/// <summary>Why a connection does not work.</summary>
public enum ConnectionProblem
{
    /// <summary>The service knows no user with this key.</summary>
    UnknownKey,

    /// <summary>The service does not accept the bearer token.</summary>
    TokenNotAccepted,

    /// <summary>The key is known on Encord's other platform.</summary>
    WrongRegion,

    /// <summary>This machine's clock is too far from the service's: signatures carry the time.</summary>
    ClockSkewed,

    /// <summary>The user is known and has no right to ask.</summary>
    AccessDenied,

    /// <summary>The name of the service has no address here.</summary>
    NameNotResolved,

    /// <summary>The machine is there and nothing listens.</summary>
    ConnectionRefused,

    /// <summary>The network knows no way to the service.</summary>
    NoRoute,

    /// <summary>The service took no connection, or did not answer, in time.</summary>
    TimedOut,

    /// <summary>The certificate is not trusted here, or no encryption could be agreed on.</summary>
    TlsFailed,

    /// <summary>The proxy cannot be reached, wants a user name, or found nothing behind it.</summary>
    ProxyFailed,

    /// <summary>The connection broke off before the answer.</summary>
    ConnectionLost,

    /// <summary>What answers is not Encord's service.</summary>
    NotEncord,

    /// <summary>Too many requests for now.</summary>
    RateLimited,

    /// <summary>The service itself fails.</summary>
    ServiceFailed,
}
