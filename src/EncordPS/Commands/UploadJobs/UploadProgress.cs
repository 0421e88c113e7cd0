using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>The progress bar of a wait: units of all jobs together, with the rate and the time left.</summary>
internal sealed class UploadProgress(PipelineOutput output, int jobCount)
{
    private const int ActivityId = 1;

    private readonly UploadRate _rate = new(TimeProvider.System);
    private readonly Dictionary<string, DatasetDataLongPolling> _states = new(StringComparer.Ordinal);

    private static string Activity => "Adding data to Encord";

    /// <summary>Takes in a new state of one job and shows the whole.</summary>
    public void Report(DatasetDataLongPolling state)
    {
        lock (_states)
        {
            _states[state.UploadJobId] = state;
            _rate.Add(state.UploadJobId, state.UnitsTotal - state.UnitsPendingCount);
            output.WriteProgress(Describe());
        }
    }

    public void Complete() =>
        output.WriteProgress(new ProgressRecord(ActivityId, Activity, "Done") { RecordType = ProgressRecordType.Completed });

    private ProgressRecord Describe()
    {
        int done = _states.Values.Sum(static state => state.UnitsDoneCount);
        int failed = _states.Values.Sum(static state => state.UnitsErrorCount);
        int pending = _states.Values.Sum(static state => state.UnitsPendingCount);
        int total = _states.Values.Sum(static state => state.UnitsTotal);
        string status = string.Format(
            InvariantCulture, "{0:N0} of {1:N0} units done, {2:N0} failed, {3:N0} pending{4}{5}",
            done, total, failed, pending, RateText(), JobsText());
        return new ProgressRecord(ActivityId, Activity, status)
        {
            PercentComplete = total == 0 ? 0 : (int)(100L * (total - pending) / total),
            SecondsRemaining = _rate.TimeLeft(pending) is { } left ? (int)Math.Min(left.TotalSeconds, int.MaxValue) : -1,
        };
    }

    private string RateText() =>
        _rate.UnitsPerSecond is { } rate ? string.Format(InvariantCulture, ", {0:N1} units/s", rate) : "";

    private string JobsText()
    {
        int ended = _states.Values.Count(static state => state.IsFinal);
        return jobCount == 1 ? "" : string.Format(InvariantCulture, ", {0:N0} of {1:N0} jobs ended", ended, jobCount);
    }
}
