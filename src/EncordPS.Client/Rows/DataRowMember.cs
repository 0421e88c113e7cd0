namespace EncordPS.Rows;

/// <summary>The members of a data row, in the order in which the service writes them.</summary>
internal enum DataRowMember
{
    DataHash,
    DataTitle,
    DataType,
    CreatedAt,
    LastEditedAt,
    Width,
    Height,
    FileLink,
    FileSize,
    FileType,
    StorageLocation,
    FramesPerSecond,
    Duration,
    ClientMetadata,
    SignedUrl,
    IsOptimisedImageGroup,
    BackingItemUuid,
    ImagesData,
}
