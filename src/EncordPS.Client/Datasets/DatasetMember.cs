namespace EncordPS.Datasets;

/// <summary>The members of a dataset in a listing, in the order in which the service writes them.</summary>
internal enum DatasetMember
{
    DatasetUuid,
    Title,
    Description,
    CreatedAt,
    LastEditedAt,
    UserRole,
    StorageLocation,
    BackingFolderUuid,
}
