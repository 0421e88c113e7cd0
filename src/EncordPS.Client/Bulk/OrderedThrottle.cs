using System.Runtime.CompilerServices;

namespace EncordPS.Bulk;

/// <summary>Does work for each of many inputs, several at a time, and gives out the results in the order of the inputs.</summary>
internal static class OrderedThrottle
{
    /// <param name="inputs">Read no further ahead than the limit.</param>
    /// <param name="limit">How many are under way at once, at least 1.</param>
    /// <param name="work">Reports its failures in its result: an exception ends everything.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async IAsyncEnumerable<TResult> RunAsync<TInput, TResult>(
        IAsyncEnumerable<TInput> inputs,
        int limit,
        Func<TInput, CancellationToken, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Queue<Task<TResult>> underWay = new();
        try
        {
            await foreach (TInput input in inputs.WithCancellation(cancellationToken))
            {
                if (underWay.Count == limit)
                {
                    yield return await underWay.Dequeue();
                }

                underWay.Enqueue(work(input, cancel.Token));
            }

            while (underWay.Count > 0)
            {
                yield return await underWay.Dequeue();
            }
        }
        finally
        {
            cancel.Cancel();
            await SettleAsync(underWay);
        }
    }

    /// <summary>The same for inputs that are here already.</summary>
    public static IAsyncEnumerable<TResult> RunAsync<TInput, TResult>(
        IEnumerable<TInput> inputs, int limit, Func<TInput, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken) =>
        RunAsync(inputs.ToAsync(), limit, work, cancellationToken);

    /// <summary>What is here already, for those who await it.</summary>
#pragma warning disable CS1998 // Nothing to wait for.
    public static async IAsyncEnumerable<T> ToAsync<T>(this IEnumerable<T> items)
#pragma warning restore CS1998
    {
        foreach (T item in items)
        {
            yield return item;
        }
    }

    // Nothing may run on after the last result was taken.
    private static async Task SettleAsync<TResult>(IEnumerable<Task<TResult>> tasks)
    {
        try
        {
            await Task.WhenAll(tasks);
        }
        catch (Exception)
        {
            // What failed or was cancelled here, nobody waits for any more.
        }
    }
}
