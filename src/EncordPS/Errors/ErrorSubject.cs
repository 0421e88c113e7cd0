namespace EncordPS.Errors;

/// <summary>What an error is about: the object that the user named, and how to find the right one.</summary>
/// <param name="Noun">The kind of object, as it stands in ErrorIds: DatasetNotFound.</param>
/// <param name="Name">The kind of object, as it stands in sentences.</param>
/// <param name="Target">What the user passed.</param>
/// <param name="HowToFind">Where the right one is found.</param>
internal sealed record ErrorSubject(string Noun, string Name, object? Target, string HowToFind)
{
    public static ErrorSubject Dataset(object? target) =>
        new("Dataset", "dataset", target, "Get-EncordDataset lists the datasets that you can see.");

    public static ErrorSubject DataRow(object? target) =>
        new("DataRow", "data row", target, "Get-EncordDataRow lists the rows of a dataset.");

    public static ErrorSubject UploadJob(object? target) =>
        new("UploadJob", "upload job", target, "The id is the UploadJobId that Add-EncordPrivateData wrote; name its dataset or folder too.");

    public static ErrorSubject Folder(object? target) =>
        new("StorageFolder", "storage folder", target, "A dataset's folder is its BackingFolderUuid, which Get-EncordDataset shows.");

    public static ErrorSubject Integration(object? target) =>
        new("Integration", "cloud integration", target, "Get-EncordCloudIntegration lists the integrations that you can use.");

    public static ErrorSubject StorageItem(object? target) =>
        new("StorageItem", "storage item", target, "The item behind a data row is its BackingItemUuid.");

    public static ErrorSubject Connection(object? target) =>
        new("Connection", "connection", target, "Connect-Encord makes a session.");
}
