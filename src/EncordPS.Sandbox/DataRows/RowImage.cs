using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.DataRows;

/// <summary>An image of a group, as its row shows it.</summary>
internal sealed record RowImage(
    Guid ImageHash,
    string Title,
    string? FileLink,
    string? FileType,
    long? FileSize,
    StorageLocation StorageLocation,
    string CreatedAt,
    string LastEditedAt,
    long? Height,
    long? Width,
    string? SignedUrl);
