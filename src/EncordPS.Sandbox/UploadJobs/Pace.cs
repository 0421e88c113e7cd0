using System.Diagnostics;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Lets units through at a steady rate, a few at a time when the rate is high.</summary>
internal sealed class Pace(double unitsPerSecond)
{
    private const int LargestBatch = 200;

    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(20);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _let;

    /// <summary>Waits until some units are due.</summary>
    /// <returns>How many.</returns>
    public async Task<int> NextAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (unitsPerSecond <= 0 || double.IsInfinity(unitsPerSecond))
        {
            return LargestBatch;
        }

        TimeSpan next = TimeSpan.FromSeconds((_let + 1) / unitsPerSecond) - _watch.Elapsed;
        if (next > TimeSpan.Zero)
        {
            await Task.Delay(next > s_tick ? next : s_tick, cancellationToken);
        }

        int due = (int)Math.Clamp((_watch.Elapsed.TotalSeconds * unitsPerSecond) - _let, 1, LargestBatch);
        _let += due;
        return due;
    }
}
