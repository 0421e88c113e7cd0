namespace EncordPS.Bulk;

/// <summary>
/// Sends batches that the service takes or refuses as a whole, often because of a single part. A refused batch is halved
/// until the culprit stands alone, so that all others go through.
/// </summary>
internal static class DividedBatch
{
    /// <summary>Whether the service can have refused a batch because of one of its parts, or because of its size.</summary>
    public static bool CanBeOfOnePart(EncordException refusal) =>
        refusal.Kind is EncordErrorKind.InvalidArguments or EncordErrorKind.NotFound
            or EncordErrorKind.Authorisation or EncordErrorKind.TooLarge;

    /// <summary>Sends a batch of parts that have nothing to do with each other. Every part ends either sent or failed.</summary>
    /// <param name="batch">The parts.</param>
    /// <param name="send">Sends some of them.</param>
    /// <param name="fail">Told of each part that was refused, with the reason.</param>
    public static Task SendAsync<T>(IReadOnlyList<T> batch, Func<IReadOnlyList<T>, Task> send, Action<T, EncordException> fail) =>
        SendAsync(batch, send, static refusal => Task.FromResult(CanBeOfOnePart(refusal)), fail);

    /// <summary>The same for parts that can be refused for other reasons.</summary>
    /// <param name="batch">The parts.</param>
    /// <param name="send">Sends some of them.</param>
    /// <param name="isDivisible">Whether a refusal can come from a single part, or from the size of all together.</param>
    /// <param name="fail">Told of each part that was refused, with the reason.</param>
    public static async Task SendAsync<T>(
        IReadOnlyList<T> batch,
        Func<IReadOnlyList<T>, Task> send,
        Func<EncordException, Task<bool>> isDivisible,
        Action<T, EncordException> fail)
    {
        if (batch.Count == 0)
        {
            return;
        }

        EncordException refusal;
        try
        {
            await send(batch);
            return;
        }
        catch (EncordException e)
        {
            refusal = e;
        }

        // Also asked about a single part: the answer tells whose fault it is.
        if (await isDivisible(refusal) && batch.Count > 1)
        {
            int half = batch.Count / 2;
            await SendAsync([.. batch.Take(half)], send, isDivisible, fail);
            await SendAsync([.. batch.Skip(half)], send, isDivisible, fail);
            return;
        }

        foreach (T part in batch)
        {
            fail(part, refusal);
        }
    }
}
