using System.Management.Automation;

namespace EncordPS.Quickstart.Progress;

/// <summary>Decides which reports of one activity become a line of the log.</summary>
internal sealed class LogProgressPace(TimeProvider clock)
{
    private const int PercentStep = 10;
    private static readonly TimeSpan s_shortestGap = TimeSpan.FromSeconds(1);

    // A job of days moves ten points in hours; a reader of the log wants a sign of life before that.
    private static readonly TimeSpan s_longestGap = TimeSpan.FromSeconds(10);

    private ProgressRecord? _latest;
    private long _writtenAt;
    private int _writtenPercent;
    private bool _anyWritten;

    public bool HasUnwritten { get; private set; }

    public bool IsDue(ProgressRecord record)
    {
        _latest = record;
        HasUnwritten = true;
        return !_anyWritten || HasMoved(record, clock.GetElapsedTime(_writtenAt));
    }

    /// <summary>The line for the latest report, which counts as written from now on.</summary>
    public string Take()
    {
        _writtenAt = clock.GetTimestamp();
        _writtenPercent = _latest!.PercentComplete;
        _anyWritten = true;
        HasUnwritten = false;
        return ProgressText.Sentence(_latest);
    }

    private bool HasMoved(ProgressRecord record, TimeSpan sinceWritten) =>
        sinceWritten >= s_longestGap
        || (sinceWritten >= s_shortestGap && record.PercentComplete - _writtenPercent >= PercentStep);
}
