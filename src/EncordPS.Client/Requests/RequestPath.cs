namespace EncordPS.Requests;

/// <summary>Where a request goes, as people write it. It stays below /v2/public of the session's own domain.</summary>
internal static class RequestPath
{
    private const string Root = "v2/public/";

    /// <summary>Reads a path.</summary>
    /// <param name="text">Such as storage/folders, /v2/public/storage/folders, or the whole URL; with a query or without.</param>
    /// <param name="domain">The domain of the session.</param>
    /// <returns>What stands behind /v2/public/, with its query.</returns>
    /// <exception cref="ArgumentException">The path leads elsewhere, or nowhere.</exception>
    public static string Read(string text, Uri domain)
    {
        string path = WithoutRoot(WithoutDomain(text, domain));
        int query = path.IndexOf('?');
        Check(query < 0 ? path : path.Substring(0, query));
        if (path.IndexOf('#') >= 0 || path.Any(char.IsControl))
        {
            throw new ArgumentException(
                "A path has no fragment (#) and no control characters; write # as %23 where it is part of a value.");
        }

        return path;
    }

    private static string WithoutDomain(string text, Uri domain)
    {
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        int slash = text.IndexOf('/');
        if (scheme < 0 || slash != scheme + 1)
        {
            return text;
        }

        int path = text.IndexOf('/', scheme + 3);
        string origin = path < 0 ? text : text.Substring(0, path);
        // Compared as it is written: what a URL's parser makes of an odd one must not decide where a signature goes.
        return path >= 0 && string.Equals(origin, domain.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
            && text.Substring(path + 1).StartsWith(Root, StringComparison.Ordinal)
                ? text.Substring(path)
                : throw new ArgumentException(
                    $"The URL is not below {domain.GetLeftPart(UriPartial.Authority)}/{Root}, and a session's requests go nowhere else.");
    }

    private static string WithoutRoot(string path)
    {
        string relative = path.StartsWith("/", StringComparison.Ordinal) ? path.Substring(1) : path;
        return relative.StartsWith(Root, StringComparison.Ordinal) ? relative.Substring(Root.Length) : relative;
    }

    private static void Check(string path)
    {
        if (path.IndexOf('\\') >= 0 || path.Split('/').Any(static segment => LeadsElsewhere(Uri.UnescapeDataString(segment))))
        {
            throw new ArgumentException(
                "A path is made of names with one slash between them, such as storage/folders; none of them can be empty, '.' or '..'.");
        }
    }

    // A server or a proxy may unescape a name before it looks for slashes.
    private static bool LeadsElsewhere(string name) =>
        name.Trim().Length == 0 || name.Split('/', '\\').Any(static part => part.Trim() is "." or "..");
}
