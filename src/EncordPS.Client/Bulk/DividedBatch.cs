namespace EncordPS.Bulk;

/// <summary>
/// Sends batches that the service takes or refuses as a whole, often because of a single part. Where one was refused, the next is
/// smaller, down to single parts, and it grows again when two have gone through. So one culprit among many takes some twenty
/// requests, and a thousand of them take a thousand, where halving would take two thousand. What is too large is halved.
/// </summary>
internal static class DividedBatch
{
    private const int Growth = 4;
    private const int Shrinkage = 8;

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
        int size = batch.Count;
        // More than that has been too large.
        int largest = batch.Count;
        // Where the shortest stretch ends that has one to refuse; none of it is sent whole again.
        int suspect = 0;
        bool hasPassed = false;
        for (int done = 0; done < batch.Count;)
        {
            int most = suspect > done ? Math.Max(1, (suspect - done) / 2) : largest;
            T[] part = [.. batch.Skip(done).Take(Math.Min(size, most))];
            if (await TrySendAsync(part, send) is not { } refusal)
            {
                done += part.Length;
                size = part.Length > 1 || hasPassed ? part.Length * Growth : 1;
                hasPassed = true;
                continue;
            }

            hasPassed = false;
            // Also asked about a single part: the answer tells whose fault it is.
            bool canDivide = await isDivisible(refusal);
            if (canDivide && part.Length > 1)
            {
                bool isTooLarge = refusal.Kind == EncordErrorKind.TooLarge;
                size = Math.Max(1, part.Length / (isTooLarge ? 2 : Shrinkage));
                largest = isTooLarge ? size : largest;
                suspect = isTooLarge ? suspect : done + part.Length;
                continue;
            }

            Array.ForEach(part, one => fail(one, refusal));
            done += part.Length;
            suspect = 0;
            // What is said of all together would be said of each part again.
            size = canDivide ? 1 : batch.Count;
        }
    }

    private static async Task<EncordException?> TrySendAsync<T>(T[] part, Func<IReadOnlyList<T>, Task> send)
    {
        try
        {
            await send(part);
            return null;
        }
        catch (EncordException e)
        {
            return e;
        }
    }
}
