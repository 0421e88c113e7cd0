namespace EncordPS.Bulk;

/// <summary>What is here already, for those who await it.</summary>
internal static class AsyncSequence
{
#pragma warning disable CS1998 // Nothing to wait for.
    public static async IAsyncEnumerable<T> ToAsync<T>(this IEnumerable<T> items)
#pragma warning restore CS1998
    {
        foreach (T item in items)
        {
            yield return item;
        }
    }
}
