using System.Collections.Concurrent;
using EncordPS.Pipeline;
using EncordPS.Progress;

namespace EncordPS.Abstractions;

/// <summary>What a command's asynchronous work is given.</summary>
/// <param name="Client">The service, over the command's session.</param>
/// <param name="Output">The way to the pipeline.</param>
/// <param name="Token">Cancelled when the pipeline stops or has had enough.</param>
internal sealed record CommandRun(EncordClient Client, PipelineOutput Output, CancellationToken Token)
{
    /// <summary>Errors about inputs that were never sent, because a limit or an outage ended the work. They are written as one.</summary>
    public ConcurrentQueue<ErrorRecord> Untried { get; } = new();

    /// <param name="session">The session of the command.</param>
    /// <param name="endurance">How long the command goes on under limits and outages.</param>
    /// <param name="wantsWire">Whether the debug stream shows what is sent and received.</param>
    /// <param name="output">The way to the pipeline.</param>
    /// <param name="token">Cancelled when the pipeline stops or has had enough.</param>
    public static CommandRun Begin(
        EncordSession session, Endurance endurance, bool wantsWire, PipelineOutput output, CancellationToken token) =>
        new(new EncordClient(session, new Observer(output, wantsWire), endurance), output, token);

    /// <summary>Writes one object.</summary>
    public ValueTask WriteAsync(object value) => Output.WriteObjectAsync(value, Token);

    /// <summary>Writes an error about one input; the others go on.</summary>
    public ValueTask WriteErrorAsync(ErrorRecord error)
    {
        if (!ErrorRecords.IsUntried(error))
        {
            return Output.WriteErrorAsync(error, Token);
        }

        Untried.Enqueue(error);
        return default;
    }

    /// <summary>Writes a warning, after the results before it.</summary>
    public ValueTask WriteWarningAsync(string text) => Output.WriteWarningAsync(text, Token);

    /// <summary>Writes what came of one of many inputs.</summary>
    public async Task WriteOutcomeAsync(BulkInput input)
    {
        if (input is { Failure: { } gone, FailedOwner: null } && (ErrorSubject.Of(input).IsAlreadySo(gone)
            || (input.IsUnseen && ErrorSubject.Of(input).IsResumed)))
        {
            Output.WriteVerbose(ErrorSubject.Of(input).AlreadySo);
        }
        else if (input.Failure is not null)
        {
            await WriteErrorAsync(ErrorRecords.Create(input.Failure, ErrorSubject.Of(input)));
        }

        foreach (object result in input.Results)
        {
            await WriteAsync(result);
        }
    }

    /// <summary>Sends the inputs that were gathered, and writes what came of each in the order of the inputs.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="operation">What to do with them.</param>
    /// <param name="limits">How large requests are, and how many are under way.</param>
    /// <param name="report">Writes what came of an input, where that is more than its results.</param>
    /// <param name="bar">The caller's own progress bar; null for the usual one.</param>
    public async Task SendAsync<TKey>(
        BulkGatherer<TKey> inputs,
        IBulkOperation<TKey> operation,
        BatchLimits limits,
        Func<TKey, BulkInput, Task>? report = null,
        RequestProgress? bar = null)
        where TKey : notnull
    {
        Client.Service.Endurance?.BeginBulk();
        using RequestProgress? usual =
            bar is null ? RequestProgress.OfRequests(Output.WriteProgress, "inputs", inputs.Count) : null;
        RequestProgress progress = bar ?? usual!;
        await foreach ((TKey key, BulkInput input) in inputs.SendAsync(operation, limits, progress.Add, Token))
        {
            await (report is null ? WriteOutcomeAsync(input) : report(key, input));
        }
    }

    /// <summary>Writes the objects of a listing that are wanted, as they arrive.</summary>
    public async Task WriteAllAsync<T>(IAsyncEnumerable<IReadOnlyList<T>> portions, Func<T, bool>? isWanted = null)
    {
        await foreach (IReadOnlyList<T> portion in portions)
        {
            await Output.WriteObjectsAsync(isWanted is null ? portion : [.. portion.Where(isWanted)], Token);
        }
    }

    /// <summary>The same for a listing in pages: the next one is asked for when the pipeline has taken the one before.</summary>
    public async Task WritePagesAsync<T>(IAsyncEnumerable<IReadOnlyList<T>> pages, Func<T, bool> isWanted)
    {
        await foreach (IReadOnlyList<T> page in pages)
        {
            await Output.WriteObjectsAsync<T>([.. page.Where(isWanted)], Token);
            await Output.WhenTakenAsync(Token);
        }
    }

    /// <summary>Writes the requests of a command to its verbose stream, and the wire to its debug stream.</summary>
    private sealed class Observer(PipelineOutput output, bool wantsWire) : IRequestObserver
    {
        private static readonly TimeSpan s_longWait = TimeSpan.FromSeconds(10);

        private int _hasWarned;

        public bool WantsWire => wantsWire;

        public void Completed(Attempt.Report report) => output.WriteVerbose(report.ToString());

        public void Retrying(Attempt.Report report, TimeSpan delay)
        {
            output.WriteVerbose(string.Format(InvariantCulture, "{0}; next attempt in {1:N1} s", report, delay.TotalSeconds));
            if (delay > s_longWait && Interlocked.Exchange(ref _hasWarned, 1) == 0)
            {
                string seconds = Invariant($"{delay.TotalSeconds:N0}");
                output.SayMeanwhile($"The next attempt is in {seconds} s: the service failed or limits the rate. Ctrl+C ends the wait.");
            }
        }

        public void RetriesSpent() =>
            output.WriteVerbose("Not tried again: the retries of the session are used up. Each answer of the service gives one back.");

        public void LogFailed(string warning) => output.SayMeanwhile(warning);

        public void Wire(string text) => output.WriteDebug(text);
    }
}
