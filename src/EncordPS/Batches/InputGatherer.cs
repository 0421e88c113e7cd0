using EncordPS.Abstractions;
using EncordPS.Progress;

namespace EncordPS.Batches;

/// <summary>
/// Gathers inputs from the pipeline in any order, so that those which can share a request do, and sends them.
/// </summary>
/// <typeparam name="TKey">What inputs of one request have in common.</typeparam>
internal sealed class InputGatherer<TKey> where TKey : notnull
{
    // Enough for hundreds of datasets in turn to fill their requests; a few megabytes at most.
    private const int Most = 20_000;

    private readonly List<(int Wave, TKey Key, PendingInput Input)> _waiting = [];
    private readonly Dictionary<string, int> _mentions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many inputs wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>Whether it is time to send.</summary>
    public bool IsFull => _waiting.Count >= Most;

    /// <summary>Adds an input.</summary>
    /// <param name="key">What it has in common with others.</param>
    /// <param name="id">
    /// What the input is about. Of inputs about the same, the second waits until the first is answered: in one request,
    /// or in two at once, they could overtake each other.
    /// </param>
    /// <param name="input">The input.</param>
    public void Add(TKey key, string id, PendingInput input)
    {
        int wave = _mentions.TryGetValue(id, out int earlier) ? earlier : 0;
        _mentions[id] = wave + 1;
        _waiting.Add((wave, key, input));
    }

    /// <summary>Sends what was gathered and writes the results in the order of the input, as soon as they are known.</summary>
    /// <param name="run">The run.</param>
    /// <param name="limits">How large requests are, and how many are under way.</param>
    /// <param name="send">Sends a batch and notes with each input what became of it.</param>
    /// <param name="report">Writes what became of an input.</param>
    /// <param name="bar">The progress bar, where it is another than that of all requests.</param>
    public async Task SendAsync(
        CommandRun run,
        BatchLimits limits,
        Func<InputBatch<TKey>, CancellationToken, Task> send,
        Func<TKey, PendingInput, Task> report,
        RequestProgress? bar = null)
    {
        (int, TKey Key, PendingInput Input)[] inputs = [.. _waiting];
        InputBatch<TKey>[][] waves = [.. Divide(limits.BatchSize)];
        _waiting.Clear();
        _mentions.Clear();
        int reported = 0;
        using RequestProgress progress = bar ?? RequestProgress.OfRequests(run.Output.WriteProgress, "inputs", inputs.Length);
        foreach (InputBatch<TKey>[] wave in waves)
        {
            await foreach (InputBatch<TKey> answered in SendWaveAsync(wave, limits.ThrottleLimit, send, run.Token))
            {
                Settle(answered);
                progress.Add(answered.Inputs.Count);
                for (; reported < inputs.Length && inputs[reported].Input.IsSettled; reported++)
                {
                    await report(inputs[reported].Key, inputs[reported].Input);
                }
            }
        }
    }

    private IEnumerable<InputBatch<TKey>[]> Divide(int batchSize) =>
        from entry in _waiting
        group entry by entry.Wave into wave
        orderby wave.Key
        select wave.GroupBy(static entry => entry.Key, static entry => entry.Input)
            .SelectMany(same => Chunk([.. same], batchSize).Select(part => new InputBatch<TKey>(same.Key, part)))
            .ToArray();

    private static IEnumerable<PendingInput[]> Chunk(PendingInput[] inputs, int size)
    {
        for (int start = 0; start < inputs.Length; start += size)
        {
            yield return inputs.AsSpan(start, Math.Min(size, inputs.Length - start)).ToArray();
        }
    }

    private static IAsyncEnumerable<InputBatch<TKey>> SendWaveAsync(
        InputBatch<TKey>[] wave,
        int throttleLimit,
        Func<InputBatch<TKey>, CancellationToken, Task> send,
        CancellationToken cancellationToken) =>
        OrderedThrottle.RunAsync(
            wave,
            throttleLimit,
            async (batch, token) =>
            {
                await send(batch, token);
                return batch;
            },
            cancellationToken);

    private static void Settle(InputBatch<TKey> batch)
    {
        foreach (PendingInput input in batch.Inputs)
        {
            input.IsSettled = true;
        }
    }
}
