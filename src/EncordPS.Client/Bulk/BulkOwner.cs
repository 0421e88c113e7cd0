namespace EncordPS.Bulk;

/// <summary>The dataset or the storage folder that inputs have in common.</summary>
/// <param name="IsDataset">Whether it is a dataset; a storage folder otherwise.</param>
/// <param name="Id">Its id.</param>
internal sealed record BulkOwner(bool IsDataset, string Id)
{
    /// <summary>The owner in words.</summary>
    public override string ToString() => $"{(IsDataset ? "dataset" : "storage folder")} {Id}";

    public static BulkOwner OfDataset(string id) => new(true, id);

    public static BulkOwner OfFolder(string id) => new(false, id);
}
