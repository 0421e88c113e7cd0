using EncordPS.Abstractions;

namespace EncordPS.Waiting;

/// <summary>The progress of a wait for jobs of which no more is known than whether they have ended.</summary>
internal sealed class TaskProgress<TState>(PipelineOutput output, string activity, int jobCount)
    : WaitProgress<TState>(output, activity, jobCount)
    where TState : IJobState
{
    protected override string Describe() =>
        string.Format(InvariantCulture, "{0:N0} of {1:N0} jobs ended", EndedCount, JobCount);

    protected override void Measure(ProgressRecord record) => record.PercentComplete = 100 * EndedCount / JobCount;
}
