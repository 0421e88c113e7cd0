using EncordPS.Formatting;

namespace EncordPS.Progress;

/// <summary>The progress bar of files that are sent: bytes of all together, with the rate and the time left.</summary>
internal sealed class SendProgress(Action<ProgressRecord> write, int fileCount, long byteCount)
    : ProgressBar(write, ActivityIds.Files, "Sending files to Encord")
{
    private readonly UploadRate _rate = new(TimeProvider.System);
    private long _sent;
    private int _finished;

    /// <summary>Takes in bytes that were sent; fewer than none when some must be sent again.</summary>
    public void Add(long bytes) => Update(() => _sent += bytes);

    /// <summary>Takes in how many more files are done with, however it went.</summary>
    public void Finish(int files) => Update(() => _finished += files);

    protected override BarState Describe()
    {
        _rate.Add("bytes", _sent);
        string rate = _rate.UnitsPerSecond is { } bytes ? $", {ViewText.Size((long)bytes)}/s" : "";
        string text = string.Format(
            InvariantCulture, "{0:N0} of {1:N0} files, {2} of {3}{4}{5}",
            _finished, fileCount, ViewText.Size(_sent), ViewText.Size(byteCount), rate,
            _sent < byteCount ? "" : "; Encord takes them in");
        int percent = (int)Math.Min(100, 100 * (double)_sent / Math.Max(1, byteCount));
        return new BarState(text, percent, _rate.TimeLeft(byteCount - _sent));
    }
}
