using System.Text.Json.Serialization;

namespace EncordPS.UploadUrls;

/// <summary>A place to upload a file to, as the service gives it out. Whoever has the URL may write there.</summary>
internal sealed partial class UploadPlace
{
    /// <summary>The item that the file becomes.</summary>
    public required Guid ItemUuid { get; init; }

    /// <summary>How the upload job is told of the file.</summary>
    public required string ObjectKey { get; init; }

    public required string SignedUrl { get; init; }

    /// <summary>The URL; null when what the service gave is none, or would send files unencrypted over a network.</summary>
    [JsonIgnore]
    public Uri? Address =>
        Uri.TryCreate(SignedUrl, UriKind.Absolute, out Uri? url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) ? url : null;

    /// <summary>Places as the v2 API writes them.</summary>
    internal sealed class Page
    {
        public UploadPlace?[] Results { get; init => field = value ?? []; } = [];
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = false)]
    [JsonSerializable(typeof(Page))]
    internal sealed partial class Json : JsonSerializerContext;
}
