using System.Text.Json.Serialization;
using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.DataRows;

/// <summary>A data row as the legacy API shows it, in the order of the wire.</summary>
/// <param name="ItemUuid">The item behind the row, whether the row reports it or not.</param>
/// <param name="CreatedAt">As <c>YYYY-MM-DD HH:MM:SS</c>.</param>
/// <param name="ClientMetadata">Null unless it is asked for.</param>
/// <param name="IsOptimisedImageGroup">For image groups: whether it is a sequence.</param>
internal sealed record DataRow(
    [property: JsonIgnore] string ItemType,
    [property: JsonIgnore] Guid ItemUuid,
    Guid DataHash,
    string DataTitle,
    string DataType,
    string CreatedAt,
    string LastEditedAt,
    long? Width,
    long? Height,
    string? FileLink,
    long? FileSize,
    string? FileType,
    StorageLocation StorageLocation,
    double? FramesPerSecond,
    double? Duration,
    JsonElement? ClientMetadata,
    string? SignedUrl,
    bool? IsOptimisedImageGroup,
    Guid? BackingItemUuid,
    IReadOnlyList<RowImage>? ImagesData);
