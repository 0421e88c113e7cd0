using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using EncordPS.Answers;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Access;

/// <summary>
/// A listing of users, page by page. The first request has no query, as the service's own SDK sends it; the SDK reads no
/// other page. Somebody who moves to a later page while the listing is read comes once all the same.
/// </summary>
internal sealed class UserListing<T>(ServiceApi api, string path, JsonTypeInfo<T> type, Func<T, string> emailOf)
{
    public async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        PagedListing<T> pages = new(
            api.Rest,
            path,
            static page => new QueryString().Add("pageToken", page.Token),
            () => new GeneratedElementReader<T>(type));
        await foreach (IReadOnlyList<T> page in pages.ReadAsync(wanted: null, cancellationToken))
        {
            yield return [.. page.Where(user => known.Add(emailOf(user)))];
        }
    }
}
