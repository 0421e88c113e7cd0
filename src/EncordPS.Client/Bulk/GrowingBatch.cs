namespace EncordPS.Bulk;

/// <summary>
/// Sends batches that are refused as a whole, where many of the parts may be the reason. Where one was refused, the next is smaller,
/// down to single parts, and it grows again when two have gone through. So a thousand that are gone take a thousand requests, where
/// halving takes two thousand, and one that is gone among many takes some twenty.
/// </summary>
/// <param name="send">Sends some of a batch.</param>
/// <param name="isDivisible">Whether the refusal can come from a single part, or from the size of all together.</param>
/// <param name="fail">Told of each part that was refused, with the reason.</param>
internal sealed class GrowingBatch<T>(
    Func<IReadOnlyList<T>, Task> send, Func<EncordException, bool> isDivisible, Action<T, EncordException> fail)
{
    private const int Growth = 4;
    private const int Shrinkage = 8;

    /// <summary>Sends the parts of a batch. Every part ends either sent or failed.</summary>
    public async Task SendAsync(IReadOnlyList<T> batch)
    {
        int size = batch.Count;
        bool hasPassed = false;
        // Where the shortest stretch ends that has one to refuse; none of it is sent whole again.
        int suspect = 0;
        for (int done = 0; done < batch.Count;)
        {
            int most = suspect > done ? Math.Max(1, (suspect - done) / 2) : size;
            T[] part = [.. batch.Skip(done).Take(Math.Min(size, most))];
            try
            {
                await send(part);
                done += part.Length;
                size = part.Length > 1 || hasPassed ? part.Length * Growth : 1;
                hasPassed = true;
            }
            catch (EncordException e) when (part.Length > 1 && isDivisible(e))
            {
                suspect = done + part.Length;
                size = Math.Max(1, part.Length / Shrinkage);
                hasPassed = false;
            }
            catch (EncordException e)
            {
                Array.ForEach(part, one => fail(one, e));
                done += part.Length;
                suspect = 0;
                size = isDivisible(e) ? 1 : size;
                hasPassed = false;
            }
        }
    }
}
