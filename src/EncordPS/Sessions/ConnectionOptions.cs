using System.Net;
using EncordPS.Tracing;

namespace EncordPS.Sessions;

/// <summary>What Connect-Encord was asked for.</summary>
internal sealed record ConnectionOptions
{
    public Uri Domain { get; init; } = EncordDomains.Eu;

    public int? MaximumRetryCount { get; init; }

    public TimeSpan? ConnectTimeout { get; init; }

    public TimeSpan? RequestTimeout { get; init; }

    public string? CaCertificatePath { get; init; }

    public Uri? Proxy { get; init; }

    public ICredentials? ProxyCredentials { get; init; }

    public string? UserAgentSuffix { get; init; }

    public OperationsLog? Log { get; init; }
}
