namespace EncordPS.Downloads;

/// <summary>
/// The signed URLs of files that are fetched together. They expire together, and one request makes new ones for all.
/// </summary>
/// <param name="urls">By the id of the file.</param>
/// <param name="fetch">Fetches them anew.</param>
internal sealed class SignedUrls(
    IReadOnlyDictionary<string, string> urls, Func<CancellationToken, Task<IReadOnlyDictionary<string, string>>> fetch)
{
    private readonly object _lock = new();
    private Task<IReadOnlyDictionary<string, string>> _urls = Task.FromResult(urls);

    /// <summary>URLs by the id of the file; what has none is left out.</summary>
    public static IReadOnlyDictionary<string, string> ById(IEnumerable<(string Id, string? Url)> all)
    {
        Dictionary<string, string> byId = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string id, string? url) in all)
        {
            if (url is not null)
            {
                byId[id] = url;
            }
        }

        return byId;
    }

    /// <summary>The URL of a file; null when the service gives none.</summary>
    /// <param name="id">The id of the file.</param>
    /// <param name="expired">The URL that holds no longer; null for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<string?> GetAsync(string id, string? expired, CancellationToken cancellationToken)
    {
        Task<IReadOnlyDictionary<string, string>> current = _urls;
        string? url = current.Status == TaskStatus.RanToCompletion ? Find(await current, id) : null;
        return url is not null && url != expired ? url : Find(await Renew(current, cancellationToken), id);
    }

    // Another file may have renewed them meanwhile.
    private Task<IReadOnlyDictionary<string, string>> Renew(
        Task<IReadOnlyDictionary<string, string>> outdated, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_urls, outdated) && outdated.IsCompleted)
            {
                _urls = fetch(cancellationToken);
            }

            return _urls;
        }
    }

    private static string? Find(IReadOnlyDictionary<string, string> urls, string id) => urls.TryGetValue(id, out string? url) ? url : null;
}
