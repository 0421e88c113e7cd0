namespace EncordPS;

/// <summary>Whether a session's requests arrive and are accepted, and if not, why.</summary>
public sealed class ConnectionTest
{
    internal ConnectionTest(Uri domain) => Domain = domain;

    /// <summary>Scheme, host and port that were asked.</summary>
    public Uri Domain { get; }

    /// <summary>True when the service accepted a signed request.</summary>
    public bool Ok => Problem is null;

    /// <summary>
    /// From sending the request to the beginning of its answer. The first request of a session also makes the connection.
    /// Null when no answer came.
    /// </summary>
    public TimeSpan? Latency { get; init; }

    /// <summary>
    /// How far this machine's clock is ahead of the service's, to the second; negative when it is behind. Null when no answer
    /// came, or it did not say the time.
    /// </summary>
    public TimeSpan? ClockSkew { get; init; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public ConnectionProblem? Problem { get; init; }

    /// <summary>What happened, in words; null when all went well.</summary>
    public string? Message { get; init; }

    /// <summary>What to do next; null when nothing needs to be done.</summary>
    public string? RecommendedAction { get; init; }

    /// <inheritdoc />
    public override string ToString() => Ok ? $"{Domain}: ok" : $"{Domain}: {Problem}";
}
