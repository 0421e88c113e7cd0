namespace EncordPS.Bulk;

/// <summary>The dataset, the storage folder or the group that inputs have in common.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Id">Its id.</param>
internal sealed record BulkOwner(BulkOwnerKind Kind, string Id)
{
    /// <summary>The owner in words.</summary>
    public override string ToString() => $"{Name} {Id}";

    public static BulkOwner OfDataset(string id) => new(BulkOwnerKind.Dataset, id);

    public static BulkOwner OfFolder(string id) => new(BulkOwnerKind.Folder, id);

    public static BulkOwner OfGroup(string id) => new(BulkOwnerKind.Group, id);

    private string Name => Kind switch
    {
        BulkOwnerKind.Dataset => "dataset",
        BulkOwnerKind.Folder => "storage folder",
        _ => "group",
    };
}
