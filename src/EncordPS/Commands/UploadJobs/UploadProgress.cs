using EncordPS.Abstractions;
using EncordPS.Waiting;

namespace EncordPS.Commands;

/// <summary>The progress bar of a wait: units of all jobs together, with the rate and the time left.</summary>
internal sealed class UploadProgress(PipelineOutput output, int jobCount)
    : WaitProgress<DatasetDataLongPolling>(output, "Adding data to Encord", jobCount)
{
    private readonly UploadRate _rate = new(TimeProvider.System);

    private int Total => States.Sum(static state => state.UnitsTotal);

    private int Pending => States.Sum(static state => state.UnitsPendingCount);

    protected override void Note(string job, DatasetDataLongPolling state) => _rate.Add(job, state.UnitsTotal - state.UnitsPendingCount);

    protected override string Describe()
    {
        int done = States.Sum(static state => state.UnitsDoneCount);
        int failed = States.Sum(static state => state.UnitsErrorCount);
        return string.Format(
            InvariantCulture, "{0:N0} of {1:N0} units done, {2:N0} failed, {3:N0} pending{4}{5}",
            done, Total, failed, Pending, RateText(), JobsText());
    }

    protected override void Measure(ProgressRecord record)
    {
        record.PercentComplete = Total == 0 ? 0 : (int)(100L * (Total - Pending) / Total);
        record.SecondsRemaining = _rate.TimeLeft(Pending) is { } left ? (int)Math.Min(left.TotalSeconds, int.MaxValue) : -1;
    }

    private string RateText() =>
        _rate.UnitsPerSecond is { } rate ? string.Format(InvariantCulture, ", {0:N1} units/s", rate) : "";

    private string JobsText() =>
        JobCount == 1 ? "" : string.Format(InvariantCulture, ", {0:N0} of {1:N0} jobs ended", EndedCount, JobCount);
}
