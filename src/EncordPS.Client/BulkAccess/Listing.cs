namespace EncordPS.BulkAccess;

/// <summary>The first entries of a listing that arrives in portions.</summary>
internal static class Listing
{
    /// <summary>Takes what is wanted of each portion until that is enough. The rest of the listing is not read.</summary>
    public static async Task<List<TWanted>> FirstAsync<T, TWanted>(
        IAsyncEnumerable<IReadOnlyList<T>> portions, int enough, Func<IReadOnlyList<T>, IEnumerable<TWanted>> wanted)
    {
        List<TWanted> first = [];
        await foreach (IReadOnlyList<T> portion in portions)
        {
            first.AddRange(wanted(portion).Take(enough - first.Count));
            if (first.Count == enough)
            {
                break;
            }
        }

        return first;
    }
}
