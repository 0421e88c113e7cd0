using System.Text.Json.Serialization;
using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.Items;

/// <summary>A storage item as the v2 API shows it, in the order of the wire.</summary>
/// <param name="Id">The key in the database.</param>
/// <param name="ClientMetadata">JSON as text, unlike in requests.</param>
internal sealed record StorageItem(
    [property: JsonIgnore] long Id,
    Guid Uuid,
    Guid Parent,
    string ItemType,
    string Name,
    string Description,
    string? ClientMetadata,
    string Owner,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastEditedAt,
    bool IsTombstone,
    bool IsPlaceholder,
    long BackedDataUnitsCount,
    StorageLocation StorageLocation,
    Guid? IntegrationHash,
    string? Url,
    string? SignedUrl,
    long? FileSize,
    string? MimeType,
    double? Duration,
    double? Fps,
    long? Height,
    long? Width,
    string? DicomInstanceUid,
    string? DicomStudyUid,
    string? DicomSeriesUid,
    long? FrameCount,
    long? AudioSampleRate,
    long? AudioBitDepth,
    string? AudioCodec,
    long? AudioNumChannels,
    JsonElement? TimeseriesSettings) : IPageEntry
{
    /// <summary>Where the client metadata can be had; only in listings that are asked for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClientMetadataSignedUrl { get; init; }
}
