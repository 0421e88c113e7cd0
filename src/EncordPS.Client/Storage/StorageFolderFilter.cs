namespace EncordPS.Storage;

/// <summary>Which storage folders are listed, and in which order.</summary>
/// <param name="Search">A part of the name; null for all.</param>
/// <param name="IsRecursive">Also folders in folders.</param>
/// <param name="DatasetSynced">Only folders that a dataset mirrors, or only others; null for both.</param>
/// <param name="IncludeOrgAccess">The folders of the organisation instead of the caller's; null says nothing.</param>
/// <param name="Order">What they are sorted by.</param>
/// <param name="Descending">From the last to the first.</param>
internal sealed record StorageFolderFilter(
    string? Search = null,
    bool IsRecursive = false,
    bool? DatasetSynced = null,
    bool? IncludeOrgAccess = null,
    FoldersSortBy Order = FoldersSortBy.Name,
    bool Descending = false);
