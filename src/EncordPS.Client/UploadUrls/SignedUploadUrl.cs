using System.Collections.ObjectModel;
using EncordPS.UploadUrls;

namespace EncordPS;

/// <summary>
/// A URL that a file can be uploaded to with an HTTP PUT, its <see cref="UploadHeaders"/> and nothing else. Whoever has it may
/// write there until it expires, so it is shown without its query.
/// </summary>
public abstract class SignedUploadUrl
{
    private protected SignedUploadUrl(UploadPlace url, string title)
    {
        SignedUrl = url.SignedUrl;
        DataHash = url.ItemUuid.ToString("D");
        FileLink = url.ObjectKey;
        UploadHeaders = new ReadOnlyDictionary<string, string>(url.UploadHeaders!);
        Title = title;
    }

    /// <summary>The id of what the file becomes, a UUID.</summary>
    public string DataHash { get; }

    /// <summary>The name of the file.</summary>
    public string Title { get; }

    /// <summary>How an upload job is told of the file, once it is there.</summary>
    public string FileLink { get; }

    /// <summary>The whole URL. Keep it secret.</summary>
    public string SignedUrl { get; }

    /// <summary>Headers that storage demands with the file, such as the blob type of Azure; empty for none.</summary>
    public ReadOnlyDictionary<string, string> UploadHeaders { get; }

    /// <inheritdoc />
    public override string ToString() => $"{Title}: {FileLink}";
}
