using System.Text.Json.Serialization;

namespace EncordPS.Sandbox.Folders;

/// <summary>A storage folder as the v2 API shows it, in the order of the wire.</summary>
/// <param name="Id">The key in the database.</param>
/// <param name="ClientMetadata">JSON as text, unlike in patches.</param>
/// <param name="PathToRoot">The folder itself first, its topmost ancestor last.</param>
internal sealed record StorageFolder(
    [property: JsonIgnore] long Id,
    Guid Uuid,
    Guid? Parent,
    string Name,
    string Description,
    string ClientMetadata,
    string Owner,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastEditedAt,
    Role UserRole,
    Guid? SyncedDatasetHash,
    IReadOnlyList<PathElement> PathToRoot) : IPageEntry;
