namespace EncordPS.Diagnosis;

/// <summary>What came of asking a service.</summary>
/// <param name="Failure">What went wrong; null when nothing did.</param>
/// <param name="Latency">How long the answer took; null when none came.</param>
/// <param name="ClockSkew">How far this machine's clock is ahead; null when the service did not say the time.</param>
internal sealed record ConnectionAnswer(EncordException? Failure, TimeSpan? Latency = null, TimeSpan? ClockSkew = null)
{
    // Signatures are dated half a minute back, to make up for as much.
    private static readonly TimeSpan s_harmlessSkew = TimeSpan.FromSeconds(30);

    /// <summary>Whether the clocks are so far apart that signatures may be refused.</summary>
    public bool IsSkewed => ClockSkew is { } skew && skew.Duration() > s_harmlessSkew;
}
