namespace EncordPS.UploadJobs;

/// <summary>An item that a folder's upload job has made.</summary>
internal sealed class StoredItem
{
    public Guid ItemUuid { get; init; }

    public string Name { get; init => field = value ?? ""; } = "";
}
