namespace EncordPS.Storage;

/// <summary>Which storage items are listed, and in which order.</summary>
/// <param name="Search">A part of the name; null for all.</param>
/// <param name="IsRecursive">Also items in folders of the folder.</param>
/// <param name="IsInDataset">Only items that a dataset has rows of, or only others; null for both.</param>
/// <param name="ItemTypes">Kinds of items; null for all.</param>
/// <param name="IncludeOrgAccess">The items of the organisation instead of the caller's; null says nothing.</param>
/// <param name="Order">What they are sorted by.</param>
/// <param name="Descending">From the last to the first.</param>
/// <param name="SignUrls">Whether to sign a URL of each file.</param>
/// <param name="Metadata">How the client metadata come; only listings of a folder are told.</param>
internal sealed record StorageItemFilter(
    string? Search = null,
    bool IsRecursive = false,
    bool? IsInDataset = null,
    IReadOnlyList<StorageItemType>? ItemTypes = null,
    bool? IncludeOrgAccess = null,
    FoldersSortBy Order = FoldersSortBy.Name,
    bool Descending = false,
    bool SignUrls = false,
    ListedMetadata Metadata = ListedMetadata.Included);
