using EncordPS.Pipeline;

namespace EncordPS.Abstractions;

/// <summary>Tells the requests of a command on its verbose stream, and the wire on its debug stream.</summary>
internal sealed class CommandObserver(PipelineOutput output, bool wantsWire) : IRequestObserver
{
    private static readonly TimeSpan s_longWait = TimeSpan.FromSeconds(10);

    private int _hasWarned;

    public bool WantsWire => wantsWire;

    public void Completed(RequestRecord record) => output.WriteVerbose(record.ToString());

    public void Retrying(RequestRecord record, TimeSpan delay)
    {
        output.WriteVerbose(string.Format(InvariantCulture, "{0}; next attempt in {1:N1} s", record, delay.TotalSeconds));
        if (delay > s_longWait && Interlocked.Exchange(ref _hasWarned, 1) == 0)
        {
            string seconds = Invariant($"{delay.TotalSeconds:N0}");
            output.SayMeanwhile($"The next attempt is in {seconds} s: the service failed or limits the rate. Ctrl+C ends the wait.");
        }
    }

    public void RetriesSpent() =>
        output.WriteVerbose("Not tried again: the retries of the session are used up. Each answer of the service gives one back.");

    public void Wire(string text) => output.WriteDebug(text);
}
