using System.Text.Json.Serialization;
using EncordPS.Json;
using EncordPS.Vocabulary;

namespace EncordPS;

/// <summary>One image of a row that is an image group or image sequence.</summary>
/// <remarks>Source: encord.orm.dataset.ImageData.</remarks>
public sealed class ImageData
{
    /// <summary>The id of the image, a UUID.</summary>
    public required string ImageHash { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>Where the file is kept: a path inside Encord's storage, or the full URL in a private bucket.</summary>
    public string? FileLink { get; init; }

    /// <summary>The MIME type.</summary>
    public string? FileType { get; init; }

    /// <summary>The size in bytes; null when the service gives none.</summary>
    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? FileSize { get; init; }

    /// <summary>Where the file is kept.</summary>
    [JsonConverter(typeof(StorageLocationConverter))]
    public StorageLocation StorageLocation { get; init; }

    /// <summary>When the image was added, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the image was last changed, UTC.</summary>
    public DateTimeOffset LastEditedAt { get; init; }

    /// <summary>In pixels.</summary>
    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? Width { get; init; }

    /// <summary>In pixels.</summary>
    [JsonConverter(typeof(LenientIntegerConverter))]
    public long? Height { get; init; }

    /// <summary>A URL that gives the file to whoever has it; null unless it was asked for.</summary>
    public string? SignedUrl { get; init; }

    /// <inheritdoc />
    public override string ToString() => Title;
}
