using System.Net;
using EncordPS.Tracing;

namespace EncordPS.Transport;

/// <summary>How a session talks HTTP.</summary>
internal sealed record HttpSettings
{
    /// <summary>Scheme, host and port of the service.</summary>
    public required Uri Domain { get; init; }

    /// <summary>Products that name the client in the User-Agent header.</summary>
    public required string UserAgent { get; init; }

    /// <summary>Attempts after the first.</summary>
    public int MaximumRetryCount { get; init; } = 3;

    /// <summary>The longest time for making a connection.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>The longest silence while waiting for (more of) an answer.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>The proxy; null for the environment's.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Who signs in at the proxy, be it given or the environment's; null for nobody.</summary>
    public ICredentials? ProxyCredentials { get; init; }

    /// <summary>A file of certificates (PEM or DER) that are trusted beside the system's; null for none.</summary>
    public string? CaCertificatePath { get; init; }

    /// <summary>The wait before the first retry is up to this, and doubles with each.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether all sessions of the key at the domain go at one pace. Their clock is the system's.</summary>
    public bool SharesPace { get; init; }

    /// <summary>The clock of signatures, delays and timeouts.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where changes are noted; null for nowhere.</summary>
    public OperationsLog? Log { get; init; }

    /// <summary>What makes the connections; null for the real network. Tests put a script there.</summary>
    public Func<HttpMessageHandler>? PrimaryHandler { get; init; }
}
