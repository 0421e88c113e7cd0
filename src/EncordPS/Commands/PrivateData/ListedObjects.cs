using System.Text.RegularExpressions;
using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Reads the URLs of objects as the tools of the clouds list them.</summary>
/// <param name="baseUrl">What stands before names without a bucket; null for nothing.</param>
/// <param name="location">What paths of files count from.</param>
internal sealed class ListedObjects(string? baseUrl, string location)
{
    private static readonly string[] s_urls = ["ObjectUrl", "storage_url", "url", "uri"];
    private static readonly string[] s_foreign = ["prefix", "folder", "directory"];
    private static readonly char[] s_slashes = ['/', '\\'];

    // 2025-06-01 12:00:00       1234 clips/a.mp4
    private static readonly Regex s_listLine = new(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\s+\d+ (?<key>.+)$", RegexOptions.CultureInvariant);

    // What aws s3 ls writes between the objects, and below them.
    private static readonly Regex s_otherLine = new(@"^\s*(PRE .+/|Total (Objects|Size): .*)$", RegexOptions.CultureInvariant);

    // "bucket","clips/a%20b.mp4","1234"
    private static readonly Regex s_inventoryLine = new(@"^""(?<bucket>[^""/]+)"",""(?<key>[^""]+)""(,|$)", RegexOptions.CultureInvariant);

    public ListedObject Read(PSObject record) => record.BaseObject switch
    {
        string line => ReadLine(line),
        Uri url => Found(url.OriginalString),
        FileInfo file => ReadFile(file.FullName),
        DirectoryInfo => ListedObject.PassedOver,
        _ => ReadProperties(record),
    };

    /// <summary>The name of an object without its folders.</summary>
    public static string NameOf(string url)
    {
        int query = url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url.IndexOfAny(['?', '#']) : -1;
        string path = query < 0 ? url : url.Substring(0, query);
        return path.Substring(path.LastIndexOf('/') + 1);
    }

    private ListedObject ReadLine(string line)
    {
        if (line.Trim().Length == 0 || s_otherLine.IsMatch(line))
        {
            return ListedObject.PassedOver;
        }

        if (s_listLine.Match(line) is { Success: true } listed)
        {
            return Below(listed.Groups["key"].Value);
        }

        return s_inventoryLine.Match(line) is { Success: true } inventory
            ? FromInventory(inventory.Groups["bucket"].Value, inventory.Groups["key"].Value)
            : line.Contains("://") ? Found(line) : Below(line);
    }

    private ListedObject ReadFile(string path)
    {
        string root = location.TrimEnd(s_slashes) + Path.DirectorySeparatorChar;
        return path.StartsWith(root, StringComparison.Ordinal)
            ? Below(path.Substring(root.Length).Replace(Path.DirectorySeparatorChar, '/'))
            : new ListedObject
            {
                Problem = $"it is not below {location}, which names count from",
                Advice = "Set-Location to the folder that stands for -BaseUrl.",
            };
    }

    private ListedObject ReadProperties(PSObject record)
    {
        if (IsOther(record))
        {
            return ListedObject.PassedOver;
        }

        string? url = s_urls.Select(name => Text(record, name)).FirstOrDefault(static text => text?.Contains("://") == true);
        (string? key, string? name) = (Text(record, "Key"), Text(record, "name"));
        return url is not null ? Found(url)
            : key is not null && Text(record, "BucketName") is { } bucket ? Found($"s3://{bucket}/{key}")
            : key is not null && Text(record, "Bucket") is { } listed ? FromInventory(listed, key)
            : key is not null ? Below(key)
            : name is not null && Text(record, "bucket") is { } cloud ? Found($"gs://{cloud}/{name}")
            : name is not null ? Below(name)
            : new ListedObject
            {
                Problem = "it has neither an objectUrl or url, nor a Key or name",
                Advice = "Select-Object a property named ObjectUrl, or one named Key with -BaseUrl.",
            };
    }

    // Folders of gcloud, containers of Get-ChildItem, and what an inventory has of versions that are gone.
    private static bool IsOther(PSObject record) =>
        s_foreign.Contains(Text(record, "type"), StringComparer.OrdinalIgnoreCase)
        || Is(record, "PSIsContainer", true) || Is(record, "IsDeleteMarker", true) || Is(record, "IsLatest", false);

    private static bool Is(PSObject record, string name, bool wanted) =>
        bool.TryParse(Text(record, name), out bool value) && value == wanted;

    private static string? Text(PSObject record, string name) =>
        PowerShellHost.Instance.Unwrap(record.Properties[name]?.Value) switch
        {
            string { Length: > 0 } text => text,
            bool flag => flag.ToString(),
            Uri url => url.OriginalString,
            _ => null,
        };

    // Inventories escape the names of objects.
    private static ListedObject FromInventory(string bucket, string key) =>
        Found($"s3://{bucket}/{Uri.UnescapeDataString(key.Replace('+', ' '))}");

    private static ListedObject Found(string url) =>
        url.EndsWith("/", StringComparison.Ordinal) ? ListedObject.PassedOver
        : ObjectUrl.IsOne(url) ? new ListedObject { Url = url }
        : new ListedObject { Problem = $"'{url}' is no URL", Advice = "Give whole URLs, such as s3://bucket/folder/a.mp4." };

    private ListedObject Below(string key) =>
        key.EndsWith("/", StringComparison.Ordinal) ? ListedObject.PassedOver
        : baseUrl is null
            ? new ListedObject
            {
                Problem = "it has a name and no bucket",
                Advice = "Give what stands before it as -BaseUrl, such as s3://bucket/.",
            }
        : Found(baseUrl.TrimEnd('/') + "/" + (IsWeb(baseUrl) ? Escaped(key) : key).TrimStart('/'));

    private static bool IsWeb(string url) => url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    // Only what would be no part of the path.
    private static string Escaped(string key) => key.Replace("%", "%25").Replace("?", "%3F").Replace("#", "%23");
}
