namespace EncordPS.Progress;

/// <summary>The progress bar of an import: units with their rate and the time left, failures and running jobs.</summary>
internal sealed class ImportProgress(Action<ProgressRecord> write)
    : ProgressBar(write, ActivityIds.Imports, "Importing private data into Encord"), IImportProgress
{
    private readonly UploadRate _rate = new(TimeProvider.System);
    private int _total;
    private int _finished;
    private int _failed;
    private int _jobs;

    public void Report(ImportState state, int finishedInJobs) => Update(() =>
    {
        _total = state.Run?.Units ?? 0;
        _failed = state.Failed;
        _jobs = state.Open.Count(static chunk => chunk.Job is not null);
        // A job that was counted as running may just have ended.
        _finished = Math.Min(_total, _total - state.Pending + finishedInJobs);
        _rate.Add("", _finished);
    });

    protected override BarState Describe()
    {
        string rate = _rate.UnitsPerSecond is { } perSecond ? string.Format(InvariantCulture, ", {0:N1} units/s", perSecond) : "";
        string text = string.Format(
            InvariantCulture, "{0:N0} of {1:N0} units, {2:N0} failed, {3:N0} jobs running{4}", _finished, _total, _failed, _jobs, rate);
        return new BarState(text, _total == 0 ? 0 : (int)(100L * _finished / _total), _rate.TimeLeft(_total - _finished));
    }
}
