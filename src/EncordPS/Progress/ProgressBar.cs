using System.Diagnostics;

namespace EncordPS.Progress;

/// <summary>A progress bar. It is drawn four times a second at most, however often something changes.</summary>
/// <param name="write">Writes to the progress stream.</param>
/// <param name="activityId">One of <see cref="ActivityIds"/>.</param>
/// <param name="activity">What is going on.</param>
/// <param name="delay">How long nothing is shown: work that takes no longer needs no bar.</param>
internal abstract class ProgressBar(Action<ProgressRecord> write, int activityId, string activity, TimeSpan delay = default) : IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);

    private readonly object _gate = new();
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private TimeSpan _nextAt = delay;
    private bool _isShown;
    private bool _isBehind;

    protected TimeSpan Elapsed => _elapsed.Elapsed;

    /// <summary>Whether nothing is left to do, so that the bar need not show that.</summary>
    protected virtual bool IsOver => false;

    /// <summary>Shows the last state and takes the bar off the screen, if it was there.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (!_isShown)
            {
                return;
            }

            if (_isBehind && !IsOver)
            {
                Draw();
            }

            _isShown = false;
            write(new ProgressRecord(activityId, activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }

    /// <summary>Takes in a change, and shows the whole when it is time to. Any thread may call it.</summary>
    protected void Update(Action change)
    {
        lock (_gate)
        {
            change();
            _isBehind = true;
            if (!IsOver && _elapsed.Elapsed >= _nextAt)
            {
                Draw();
            }
        }
    }

    protected abstract BarState Describe();

    private void Draw()
    {
        write(Describe().ToRecord(activityId, activity));
        _nextAt = _elapsed.Elapsed + s_interval;
        _isShown = true;
        _isBehind = false;
    }

    /// <summary>What a bar shows.</summary>
    /// <param name="Text">What is done and what is not, in words.</param>
    /// <param name="Percent">What is done in percent; -1 where it is not known how much there is.</param>
    /// <param name="TimeLeft">The time left; null where it is not known.</param>
    /// <param name="Current">What is under way.</param>
    protected sealed record BarState(string Text, int Percent, TimeSpan? TimeLeft = null, string? Current = null)
    {
        public ProgressRecord ToRecord(int activityId, string activity) => new(activityId, activity, Text)
        {
            CurrentOperation = Current,
            PercentComplete = Percent,
            SecondsRemaining = TimeLeft is { } left ? (int)Math.Min(left.TotalSeconds, int.MaxValue) : -1,
        };
    }
}
