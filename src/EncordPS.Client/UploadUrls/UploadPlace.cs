using System.Text.Json.Serialization;
using EncordPS.Transport;

namespace EncordPS.UploadUrls;

/// <summary>A place to upload a file to, as the service gives it out. Whoever has the URL may write there.</summary>
internal sealed partial class UploadPlace
{
    /// <summary>The item that the file becomes.</summary>
    public required Guid ItemUuid { get; init; }

    /// <summary>How the upload job is told of the file.</summary>
    public required string ObjectKey { get; init; }

    public required string SignedUrl { get; init; }

    /// <summary>Headers that storage demands with the file; none where the service names none.</summary>
    public Dictionary<string, string?> UploadHeaders { get; init => field = value ?? []; } = [];

    /// <summary>The URL; null when what the service gave is none, or would send files unencrypted over a network.</summary>
    [JsonIgnore]
    public Uri? Address => Uri.TryCreate(SignedUrl, UriKind.Absolute, out Uri? url) && StorageAddress.IsSafe(url) ? url : null;

    /// <summary>Whether each header is a text that can be sent.</summary>
    [JsonIgnore]
    public bool HasGoodHeaders => UploadHeaders.All(static header => header.Key.Length > 0
        && header.Key.All(static letter => letter is > ' ' and < (char)127 and not ':')
        && header.Value?.All(static letter => letter is >= ' ' and < (char)127) == true);

    /// <summary>Places as the v2 API writes them.</summary>
    internal sealed class Page
    {
        public UploadPlace?[] Results { get; init => field = value ?? []; } = [];
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = false)]
    [JsonSerializable(typeof(Page))]
    internal sealed partial class PageJson : JsonSerializerContext;
}
