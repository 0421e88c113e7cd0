namespace EncordPS.Client.Tests.Faults;

/// <summary>What a <see cref="FaultProxy"/> does to a request or its answer.</summary>
internal enum ProxyFault
{
    /// <summary>It goes through.</summary>
    None,

    /// <summary>The connection is reset, and nothing was done.</summary>
    ResetBefore,

    /// <summary>The connection is reset in the middle of the answer.</summary>
    ResetDuring,

    /// <summary>The work was done, and the connection is reset before the answer.</summary>
    LostReply,

    /// <summary>The body is cut, and its length fits the cut.</summary>
    Cut,

    /// <summary>502, and nothing was done.</summary>
    BadGatewayBefore,

    /// <summary>502, and the work was done.</summary>
    BadGatewayAfter,

    /// <summary>429, and nothing was done.</summary>
    Limit,
}
