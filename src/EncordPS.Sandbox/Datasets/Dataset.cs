using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.Datasets;

/// <param name="Id">The key in the database.</param>
/// <param name="Uuid">The dataset hash.</param>
/// <param name="FolderId">Where the items of its rows lie, when no folder is named; null for none.</param>
/// <param name="BackingFolderUuid">That folder, when it and the dataset mirror each other.</param>
internal sealed record Dataset(
    long Id,
    Guid Uuid,
    string Title,
    string Description,
    StorageLocation StorageLocation,
    long? FolderId,
    Guid? BackingFolderUuid);
