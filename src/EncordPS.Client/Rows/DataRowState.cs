using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.Rows;

/// <summary>A data row as the legacy API writes it.</summary>
internal sealed class DataRowState
{
    // Not the keyword: for it the generated reader gathers all members in an array of objects first.
    [JsonRequired]
    public string DataHash { get; set; } = "";

    [JsonRequired]
    public string DataTitle { get; set; } = "";

    public string DataType { get; set => field = value ?? ""; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset LastEditedAt { get; set; }

    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? Width { get; set; }

    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? Height { get; set; }

    public string? FileLink { get; set; }

    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? FileSize { get; set; }

    public string? FileType { get; set; }

    public int? StorageLocation { get; set; }

    public double? FramesPerSecond { get; set; }

    public double? Duration { get; set; }

    public JsonElement? ClientMetadata { get; set; }

    public string? SignedUrl { get; set; }

    public bool? IsOptimisedImageGroup { get; set; }

    public Guid? BackingItemUuid { get; set; }

    public ImageData[]? ImagesData { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Newer { get; set; }

    /// <summary>Takes over what a later answer says; what is null there stays as it is.</summary>
    public void Update(DataRowState newer)
    {
        DataHash = newer.DataHash;
        DataTitle = newer.DataTitle;
        DataType = newer.DataType;
        CreatedAt = newer.CreatedAt;
        LastEditedAt = newer.LastEditedAt;
        Width = newer.Width ?? Width;
        Height = newer.Height ?? Height;
        FileLink = newer.FileLink ?? FileLink;
        FileSize = newer.FileSize ?? FileSize;
        FileType = newer.FileType ?? FileType;
        StorageLocation = newer.StorageLocation ?? StorageLocation;
        FramesPerSecond = newer.FramesPerSecond ?? FramesPerSecond;
        Duration = newer.Duration ?? Duration;
        ClientMetadata = newer.ClientMetadata ?? ClientMetadata;
        SignedUrl = newer.SignedUrl ?? SignedUrl;
        IsOptimisedImageGroup = newer.IsOptimisedImageGroup ?? IsOptimisedImageGroup;
        BackingItemUuid = newer.BackingItemUuid ?? BackingItemUuid;
        ImagesData = newer.ImagesData ?? ImagesData;
        Newer = newer.Newer ?? Newer;
    }
}
