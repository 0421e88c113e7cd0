namespace EncordPS.Progress;

/// <summary>
/// The progress bar of a wait for jobs, of all of them together: units with their rate and the time left where the service
/// counts them, else how many jobs have ended.
/// </summary>
internal sealed class JobProgress(Action<ProgressRecord> write, string activity, int jobCount)
    : ProgressBar(write, ActivityIds.Jobs, activity)
{
    private readonly Dictionary<string, IJobState> _states = new(StringComparer.Ordinal);
    private readonly UploadRate _rate = new(TimeProvider.System);

    /// <summary>Takes in a new state of one job.</summary>
    public void Report(string job, IJobState state) => Update(() =>
    {
        _states[job] = state;
        if (state.Units is { } units)
        {
            _rate.Add(job, units.Total - units.Pending);
        }
    });

    protected override BarState Describe()
    {
        int ended = _states.Values.Count(static state => state.IsFinal);
        string jobs = string.Format(InvariantCulture, "{0:N0} of {1:N0} jobs ended", ended, jobCount);
        JobUnits[] units = [.. _states.Values.Select(static state => state.Units).OfType<JobUnits>()];
        return units.Length == 0
            ? new BarState(jobs, 100 * ended / jobCount)
            : Describe(units, jobCount == 1 ? "" : $", {jobs}");
    }

    private BarState Describe(JobUnits[] units, string jobs)
    {
        int total = units.Sum(static count => count.Total);
        int pending = units.Sum(static count => count.Pending);
        string rate = _rate.UnitsPerSecond is { } perSecond ? string.Format(InvariantCulture, ", {0:N1} units/s", perSecond) : "";
        string text = string.Format(
            InvariantCulture, "{0:N0} of {1:N0} units done, {2:N0} failed, {3:N0} pending{4}{5}",
            units.Sum(static count => count.Done), total, units.Sum(static count => count.Failed), pending, rate, jobs);
        return new BarState(text, total == 0 ? 0 : (int)(100L * (total - pending) / total), _rate.TimeLeft(pending));
    }
}
