using EncordPS.Formatting;

namespace EncordPS.Progress;

/// <summary>The progress bar of downloads: files done, bytes and their rate.</summary>
internal sealed class SaveProgress(Action<ProgressRecord> write)
    : ProgressBar(write, ActivityIds.Files, "Saving data from Encord", TimeSpan.FromMilliseconds(250)), IDownloadProgress
{
    private readonly Dictionary<RemoteFile, (long Received, long? Length)> _underWay = [];
    private int _expected;
    private int _done;
    private long _received;

    /// <summary>More files are to come.</summary>
    public void Expect(int count) => Update(() => _expected += count);

    /// <summary>So many bytes of a file are there.</summary>
    public void Report(RemoteFile file, long received, long? length) => Update(() =>
    {
        // What was there from an earlier time says nothing of the rate.
        _received += _underWay.TryGetValue(file, out var before) ? Math.Max(0, received - before.Received) : 0;
        _underWay[file] = (received, length);
    });

    /// <summary>A file is done with, however it went.</summary>
    public void End(RemoteFile file) => Update(() =>
    {
        _underWay.Remove(file);
        _done++;
    });

    protected override BarState Describe()
    {
        double parts = _underWay.Values.Sum(static file => file.Length > 0 ? (double)file.Received / file.Length.Value : 0);
        string text = string.Format(
            InvariantCulture, "{0:N0} of {1:N0} files done, {2} at {3}/s",
            _done, _expected, ViewText.Size(_received), ViewText.Size((long)(_received / Elapsed.TotalSeconds)));
        return new BarState(
            text,
            _expected == 0 ? 0 : (int)Math.Min(100, 100 * (_done + parts) / _expected),
            Current: string.Join(", ", _underWay.Take(3).Select(static file => Describe(file.Key, file.Value))));
    }

    private static string Describe(RemoteFile file, (long Received, long? Length) state) =>
        $"{file.Title}: {ViewText.Size(state.Received)}{(state.Length is { } whole ? $" of {ViewText.Size(whole)}" : "")}";
}
