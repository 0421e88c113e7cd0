namespace EncordPS.Sandbox.UploadJobs;

/// <summary>
/// Decides which cloud URLs can be read. Nothing is fetched: a host in <c>.invalid</c>, the domain that is
/// reserved for never existing, stands for everything that cannot be.
/// </summary>
internal static class ObjectUrl
{
    private const int MaximumLength = 16 * 1024;

    /// <exception cref="UnitException">The URL cannot be read.</exception>
    public static Uri Check(string? url)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            throw new UnitException("objectUrl is missing");
        }

        if (url.Length > MaximumLength)
        {
            throw new UnitException($"The URL is longer than {MaximumLength} characters: {url[..80]}…");
        }

        if (!url.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
        {
            throw new UnitException($"Not an absolute URL: {url}");
        }

        return uri.Host.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase)
            ? throw new UnitException($"Could not read {url}: the host {uri.Host} was not found")
            : uri;
    }

    /// <summary>The title of a file that was given none: the path of its URL.</summary>
    public static string DefaultTitle(Uri url) => Uri.UnescapeDataString(url.AbsolutePath).TrimStart('/');
}
