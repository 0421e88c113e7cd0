using EncordPS.Abstractions;

namespace EncordPS.Waiting;

/// <summary>The progress bar of a wait, of all jobs together.</summary>
internal abstract class WaitProgress<TState>(PipelineOutput output, string activity, int jobCount)
    where TState : IJobState
{
    private const int ActivityId = 1;

    private readonly Dictionary<string, TState> _states = new(StringComparer.Ordinal);

    /// <summary>The last state of each job that answered.</summary>
    protected IReadOnlyCollection<TState> States => _states.Values;

    protected int JobCount => jobCount;

    protected int EndedCount => States.Count(static state => state.IsFinal);

    /// <summary>Takes in a new state of one job and shows the whole.</summary>
    public void Report(string job, TState state)
    {
        lock (_states)
        {
            _states[job] = state;
            Note(job, state);
            ProgressRecord record = new(ActivityId, activity, Describe());
            Measure(record);
            output.WriteProgress(record);
        }
    }

    public void Complete() =>
        output.WriteProgress(new ProgressRecord(ActivityId, activity, "Done") { RecordType = ProgressRecordType.Completed });

    /// <summary>Takes in a state, for what is reckoned from several.</summary>
    protected virtual void Note(string job, TState state)
    {
    }

    /// <summary>What is done and what is not, in words.</summary>
    protected abstract string Describe();

    /// <summary>What is done in percent, and the time left.</summary>
    protected abstract void Measure(ProgressRecord record);
}
