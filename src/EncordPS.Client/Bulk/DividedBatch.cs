namespace EncordPS.Bulk;

/// <summary>
/// Sends batches that the service takes or refuses as a whole, often because of a single part. A refused batch is halved
/// until the culprit stands alone, so that all others go through.
/// </summary>
/// <param name="send">Sends some of a batch.</param>
/// <param name="isDivisible">Whether the refusal can come from a single part, or from the size of all together.</param>
/// <param name="fail">Told of each part that was refused, with the reason.</param>
internal sealed class DividedBatch<T>(
    Func<IReadOnlyList<T>, Task> send, Func<EncordException, Task<bool>> isDivisible, Action<T, EncordException> fail)
{
    /// <summary>Sends the parts of a batch. Every part ends either sent or failed.</summary>
    public async Task SendAsync(IReadOnlyList<T> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        try
        {
            await send(batch);
        }
        catch (EncordException e)
        {
            await DivideAsync(batch, e);
        }
    }

    private async Task DivideAsync(IReadOnlyList<T> batch, EncordException refusal)
    {
        if (await isDivisible(refusal) && batch.Count > 1)
        {
            int half = batch.Count / 2;
            await SendAsync([.. batch.Take(half)]);
            await SendAsync([.. batch.Skip(half)]);
            return;
        }

        foreach (T part in batch)
        {
            fail(part, refusal);
        }
    }
}
