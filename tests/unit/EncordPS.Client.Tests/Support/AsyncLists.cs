namespace EncordPS.Client.Tests.Support;

/// <summary>Reads listings to their end.</summary>
internal static class AsyncLists
{
    public static async Task<List<T>> CollectAsync<T>(this IAsyncEnumerable<IReadOnlyList<T>> portions)
    {
        List<T> all = [];
        await foreach (IReadOnlyList<T> portion in portions)
        {
            all.AddRange(portion);
        }

        return all;
    }
}
