using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS;

/// <summary>
/// One thing in storage: a file, or several as one, such as an image group or a DICOM series. Data rows are made of items.
/// </summary>
/// <remarks>Source: encord.orm.storage.StorageItem.</remarks>
public sealed class StorageItem : ServiceObject
{
    /// <summary>The id. Also as ItemUuid.</summary>
    public required Guid Uuid { get; init; }

    /// <summary>The id of the folder that the item is in. Also as Parent.</summary>
    [JsonPropertyName("parent")]
    public required Guid ParentUuid { get; init; }

    /// <summary>The name, mostly the file's.</summary>
    public required string Name { get; init; }

    /// <summary>What the item is; empty when nobody said.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>What kind of thing the item is.</summary>
    [JsonIgnore]
    public StorageItemType ItemType => WireNames<StorageItemType>.Parse(ItemTypeName) ?? StorageItemType.Unknown;

    /// <summary>The kind in the service's own words, such as imageGroup; also for kinds that this version does not know.</summary>
    [JsonPropertyName("itemType")]
    [Hidden]
    public required string ItemTypeName { get; init; }

    /// <summary>
    /// The client metadata as a read-only dictionary; null when the service gives none, and in a listing that left them out.
    /// </summary>
    [JsonConverter(typeof(MetadataTextConverter))]
    public IDictionary? ClientMetadata { get => HasMetadata ? field : null; init; }

    /// <summary>
    /// A URL that gives the client metadata as JSON to whoever has it, for a limited time; null unless a listing asked for it.
    /// </summary>
    public string? ClientMetadataSignedUrl { get; init; }

    /// <summary>The e-mail address of whoever added the item.</summary>
    public string Owner { get; init => field = value ?? ""; } = "";

    /// <summary>When the item was added, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the item was last changed, UTC.</summary>
    public required DateTimeOffset LastEditedAt { get; init; }

    /// <summary>Whether the file is gone from a bucket that a folder follows, and only the item is left.</summary>
    public bool IsTombstone { get; init; }

    /// <summary>Whether the item was announced but its file is not there, or not looked at, yet.</summary>
    public bool IsPlaceholder { get; init; }

    /// <summary>How many data rows, of all datasets together, are made of the item.</summary>
    [JsonConverter(typeof(LenientIntegerConverter))]
    public long BackedDataUnitsCount { get; init; }

    /// <summary>Where the file is kept.</summary>
    [JsonIgnore]
    public StorageLocationName StorageLocation =>
        WireNames<StorageLocationName>.Parse(StorageLocationName) ?? EncordPS.StorageLocationName.Unknown;

    /// <summary>Where the file is kept in the service's own words; also for locations that this version does not know.</summary>
    [JsonPropertyName("storageLocation")]
    [Hidden]
    public string StorageLocationName { get; init => field = value ?? ""; } = "";

    /// <summary>The id of the cloud integration that reaches the file; null for Encord's own storage.</summary>
    public Guid? IntegrationHash { get; init; }

    /// <summary>
    /// Where the file is: a path inside Encord's storage, or the full URL in a private bucket; null where there is no single file.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>
    /// A URL that gives the file to whoever has it, for a limited time; null unless it was asked for, and for image groups
    /// and DICOM series.
    /// </summary>
    public string? SignedUrl { get; init; }

    /// <summary>In bytes; null where the service gives none.</summary>
    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? FileSize { get; init; }

    /// <summary>The MIME type; null where the service gives none.</summary>
    public string? MimeType { get; init; }

    /// <summary>The length of a video or sound in seconds; null for everything else.</summary>
    public double? Duration { get; init; }

    /// <summary>Frames per second of a video; null for everything else.</summary>
    public double? Fps { get; init; }

    /// <summary>In pixels; null where it has no meaning.</summary>
    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? Height { get; init; }

    /// <summary>In pixels; null where it has no meaning.</summary>
    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? Width { get; init; }

    /// <summary>How many frames a video has, or files a group or series; null where it has no meaning.</summary>
    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? FrameCount { get; init; }

    /// <summary>The SOP instance UID of a DICOM file; null for everything else.</summary>
    public string? DicomInstanceUid { get; init; }

    /// <summary>The study instance UID of a DICOM file or series; null for everything else.</summary>
    public string? DicomStudyUid { get; init; }

    /// <summary>The series instance UID of a DICOM file or series; null for everything else.</summary>
    public string? DicomSeriesUid { get; init; }

    /// <summary>Samples per second of a sound (Hz); null for everything else.</summary>
    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? AudioSampleRate { get; init; }

    /// <summary>Bits per sample of a sound; null for everything else.</summary>
    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? AudioBitDepth { get; init; }

    /// <summary>The codec of a sound; null for everything else.</summary>
    public string? AudioCodec { get; init; }

    /// <summary>How many channels a sound has; null for everything else.</summary>
    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? AudioNumChannels { get; init; }

    /// <summary>How the channels of a time series are drawn, as a read-only dictionary; null for everything else.</summary>
    [JsonIgnore]
    public IDictionary? TimeseriesSettings =>
        Channels is { ValueKind: JsonValueKind.Object } found ? new ReadOnlyDictionary(found) : null;

    /// <summary>Where the item is used; null unless it was fetched.</summary>
    [JsonIgnore]
    public StorageItemSummary? Summary { get; internal set; }

    // An item whose metadata nobody asked for must not look like one that has none.
    [JsonIgnore]
    internal bool HasMetadata { get; set; } = true;

    [JsonInclude]
    [JsonPropertyName("timeseriesSettings")]
    internal JsonElement? Channels { get; init; }

    /// <summary>Whether the item is made of others, which are then its children.</summary>
    internal bool HasChildren =>
        ItemType is StorageItemType.Group or StorageItemType.ImageGroup or StorageItemType.ImageSequence or StorageItemType.DicomSeries;

    /// <inheritdoc />
    public override string ToString() => Name;
}
