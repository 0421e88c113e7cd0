using System.Diagnostics;
using EncordPS.Abstractions;
using EncordPS.Formatting;

namespace EncordPS.Commands;

/// <summary>The progress bar of files on their way: bytes of all together, with the rate and the time left.</summary>
internal sealed class SendProgress(PipelineOutput output, int fileCount, long byteCount)
{
    private const int ActivityId = 2;
    private const string Activity = "Sending files to Encord";

    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);

    private readonly UploadRate _rate = new(TimeProvider.System);
    private readonly Stopwatch _sinceShown = new();
    private readonly object _lock = new();
    private long _sent;
    private int _finished;

    /// <summary>Takes in bytes that were sent; fewer than none when some must be sent again.</summary>
    public void Add(long bytes)
    {
        lock (_lock)
        {
            _sent += bytes;
            ShowNowAndThen();
        }
    }

    /// <summary>Takes in files of which is known what became.</summary>
    public void Finish(int files)
    {
        lock (_lock)
        {
            _finished += files;
            ShowNowAndThen();
        }
    }

    public void Complete() =>
        output.WriteProgress(new ProgressRecord(ActivityId, Activity, "Done") { RecordType = ProgressRecordType.Completed });

    private void ShowNowAndThen()
    {
        if (!_sinceShown.IsRunning || _sinceShown.Elapsed >= s_interval)
        {
            _sinceShown.Restart();
            _rate.Add("bytes", _sent);
            output.WriteProgress(Describe());
        }
    }

    private ProgressRecord Describe()
    {
        string rate = _rate.UnitsPerSecond is { } bytes ? $", {ViewText.Size((long)bytes)}/s" : "";
        string status = string.Format(
            InvariantCulture, "{0:N0} of {1:N0} files, {2} of {3}{4}",
            _finished, fileCount, ViewText.Size(_sent), ViewText.Size(byteCount), rate);
        return new ProgressRecord(ActivityId, Activity, _sent < byteCount ? status : status + "; Encord takes them in")
        {
            PercentComplete = (int)Math.Min(100, 100 * (double)_sent / Math.Max(1, byteCount)),
            SecondsRemaining = _rate.TimeLeft(byteCount - _sent) is { } left ? (int)Math.Min(left.TotalSeconds, int.MaxValue) : -1,
        };
    }
}
