namespace EncordPS.Sandbox.Faults;

/// <summary>What the sandbox can do wrong on purpose. On the command line the names are in kebab case.</summary>
public enum FaultKind
{
    /// <summary>429 with <c>Retry-After: 1</c>.</summary>
    RateLimit,

    /// <summary>429 with Retry-After as an HTTP date.</summary>
    RateLimitDate,

    /// <summary>429 without Retry-After, with the HTML of a load balancer.</summary>
    RateLimitBare,

    /// <summary>The rate limit of the legacy API, inside HTTP 200. Other requests are let through.</summary>
    RateLimitEnvelope,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>502 with HTML.</summary>
    BadGateway,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>504.</summary>
    GatewayTimeout,

    /// <summary>413, for requests with a body of more than 2,000 bytes. Smaller ones are let through.</summary>
    TooLarge,

    /// <summary>The connection is reset, and the port closed for a moment: the next connections are refused.</summary>
    Refused,

    /// <summary>The connection is reset before anything is done.</summary>
    ResetBefore,

    /// <summary>The connection is reset within the answer.</summary>
    ResetDuring,

    /// <summary>The request is carried out, and the connection reset before the answer.</summary>
    LostReply,

    /// <summary>The answer ends too early, as if it were whole.</summary>
    Truncated,

    /// <summary>The answer has bytes in it that JSON does not allow.</summary>
    Malformed,

    /// <summary>The answer begins, and then nothing comes until the client goes away.</summary>
    Stall,

    /// <summary>The answer comes in small pieces, slowly.</summary>
    Trickle,

    /// <summary>A signed URL is refused as expired, whatever its age. Other requests are let through.</summary>
    ExpiredUrl,

    /// <summary>The clock of the server goes an hour ahead, for every request while this is on.</summary>
    ClockSkew,
}
