using System.Runtime.CompilerServices;

namespace EncordPS.Bulk;

/// <summary>
/// Gathers inputs in any order, sends those with the same key together, and gives out the outcomes in the order of the inputs.
/// </summary>
/// <typeparam name="TKey">What the inputs of one request have in common.</typeparam>
internal sealed class BulkGatherer<TKey> where TKey : notnull
{
    // Enough for hundreds of datasets in turn to fill their requests; a few megabytes at most.
    private const int Capacity = 20_000;

    private readonly List<(int Wave, TKey Key, BulkInput Input)> _waiting = [];
    private readonly Dictionary<string, int> _mentions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many inputs wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>Whether it is time to send.</summary>
    public bool IsFull => _waiting.Count >= Capacity;

    /// <summary>Adds an input.</summary>
    /// <param name="key">What it has in common with others.</param>
    /// <param name="id">
    /// What the input is about. Of two inputs about the same thing, the second is sent after the first was answered: in one
    /// request, or in two at once, they could overtake each other.
    /// </param>
    /// <param name="input">The input.</param>
    public void Add(TKey key, string id, BulkInput input)
    {
        int wave = _mentions.TryGetValue(id, out int earlier) ? earlier : 0;
        _mentions[id] = wave + 1;
        _waiting.Add((wave, key, input));
    }

    /// <summary>Sends what was gathered.</summary>
    /// <param name="operation">What to do with the inputs.</param>
    /// <param name="limits">How large requests are, and how many are under way.</param>
    /// <param name="onAnswered">Told how many more inputs were answered.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The inputs in the order in which they were added, each as soon as those before it are answered.</returns>
    public async IAsyncEnumerable<(TKey Key, BulkInput Input)> SendAsync(
        IBulkOperation<TKey> operation,
        BatchLimits limits,
        Action<int> onAnswered,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (int, TKey Key, BulkInput Input)[] inputs = [.. _waiting];
        (TKey, BulkInput[])[][] waves = [.. Divide(limits.BatchSize)];
        _waiting.Clear();
        _mentions.Clear();
        int next = 0;
        foreach ((TKey, BulkInput[])[] wave in waves)
        {
            await foreach (int answered in SendWaveAsync(operation, wave, limits.ThrottleLimit, cancellationToken))
            {
                onAnswered(answered);
                for (; next < inputs.Length && inputs[next].Input.IsSettled; next++)
                {
                    yield return (inputs[next].Key, inputs[next].Input);
                }
            }
        }
    }

    private IEnumerable<(TKey, BulkInput[])[]> Divide(int batchSize) =>
        from entry in _waiting
        group entry by entry.Wave into wave
        orderby wave.Key
        select wave.GroupBy(static entry => entry.Key, static entry => entry.Input)
            .SelectMany(same => Chunk([.. same], batchSize).Select(part => (same.Key, part)))
            .ToArray();

    private static IEnumerable<BulkInput[]> Chunk(BulkInput[] inputs, int size)
    {
        for (int start = 0; start < inputs.Length; start += size)
        {
            yield return inputs.AsSpan(start, Math.Min(size, inputs.Length - start)).ToArray();
        }
    }

    private static IAsyncEnumerable<int> SendWaveAsync(
        IBulkOperation<TKey> operation, (TKey Key, BulkInput[] Inputs)[] wave, int throttleLimit, CancellationToken cancellationToken) =>
        OrderedThrottle.RunAsync(
            wave,
            throttleLimit,
            async (batch, token) =>
            {
                await operation.SendAsync(batch.Key, batch.Inputs, token);
                Array.ForEach(batch.Inputs, static input => input.IsSettled = true);
                return batch.Inputs.Length;
            },
            cancellationToken);
}
