using System.Runtime.CompilerServices;
using EncordPS.Answers;

namespace EncordPS.Protocols;

/// <summary>A listing that the service gives out in pages. A page is asked for when its reader wants it, not before.</summary>
/// <param name="rest">The protocol.</param>
/// <param name="path">The path below /v2/public/.</param>
/// <param name="query">Makes the query for a page: the same for all pages but for the token.</param>
/// <param name="makeReader">Makes what reads the entries of a page.</param>
internal sealed class PagedListing<T>(RestApi rest, string path, Func<PagePosition, QueryString> query, Func<IElementReader<T>> makeReader)
{
    /// <summary>
    /// The entries of a page when nobody said how many are wanted. The SDK asks for 100: a listing of ten thousand waits for the service
    /// a hundred times then. A larger page makes the first entry wait.
    /// </summary>
    public const int UsualPage = 500;

    /// <summary>The most entries that the service puts on a page.</summary>
    public const int LargestPage = 1000;

    /// <summary>
    /// The pages in their order. Each is read to its end before it is given out: a reader who takes long holds no
    /// connection.
    /// </summary>
    /// <param name="wanted">How many entries are enough; null for all. The last page may have more than that.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync(
        long? wanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> tokens = new(StringComparer.Ordinal);
        PagePosition next = new(null, PageSize(wanted));
        for (long count = 0; wanted is null || count < wanted;)
        {
            Page<T> page = await rest.PageAsync(RestCall.Get(path, query(next)), makeReader, cancellationToken);
            count += page.Entries.Count;
            yield return page.Entries;
            if (page.NextToken is not { } token)
            {
                yield break;
            }

            next = next with { Token = tokens.Add(token) ? token : throw EndlessAfter(page) };
        }
    }

    /// <summary>
    /// The size is the same for all pages, as a token is valid only for the query that it came with. There are as few pages
    /// as possible.
    /// </summary>
    private static int PageSize(long? wanted)
    {
        if (wanted is not { } count)
        {
            return UsualPage;
        }

        long pages = Math.Max(1, (count - 1) / LargestPage + 1);
        return (int)Math.Max(1, (count - 1) / pages + 1);
    }

    private static EncordException EndlessAfter(Page<T> page) => page.Context.Malformed(
        "The listing does not end: the service named the same next page for the second time.");
}
