namespace EncordPS.Abstractions;

/// <summary>What is here already, for those who can also wait for it.</summary>
internal static class AsyncLists
{
#pragma warning disable CS1998 // Nothing to wait for.
    public static async IAsyncEnumerable<T> ToAsync<T>(this IEnumerable<T> list)
#pragma warning restore CS1998
    {
        foreach (T item in list)
        {
            yield return item;
        }
    }
}
