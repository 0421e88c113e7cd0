using System.Diagnostics;

namespace EncordPS.Timing;

/// <summary>Stopwatch time, which does not jump with the clock.</summary>
internal static class Elapsed
{
    public static TimeSpan Since(long timestamp) =>
        TimeSpan.FromSeconds((Stopwatch.GetTimestamp() - timestamp) / (double)Stopwatch.Frequency);
}
