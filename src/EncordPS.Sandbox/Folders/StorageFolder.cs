namespace EncordPS.Sandbox.Folders;

/// <summary>A storage folder as the v2 API shows it, in the order of the wire.</summary>
/// <param name="ClientMetadata">JSON as text, unlike in patches.</param>
/// <param name="PathToRoot">The folder itself first, its topmost ancestor last.</param>
internal sealed record StorageFolder(
    Guid Uuid,
    Guid? Parent,
    string Name,
    string Description,
    string ClientMetadata,
    string Owner,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastEditedAt,
    string UserRole,
    Guid? SyncedDatasetHash,
    IReadOnlyList<PathElement> PathToRoot);
