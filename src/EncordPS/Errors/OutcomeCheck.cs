using System.Management.Automation.Language;

namespace EncordPS.Errors;

/// <summary>How to see whether a change was made of which no answer tells. Where a command shows it, that stands at the end.</summary>
internal static class OutcomeCheck
{
    // For the time until an answer has told the service's.
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(2);

    public static string Dataset(string title) => $"To list it, if it was made: Get-EncordDataset -Title {Quote(title)}";

    public static string NewFolder(string name, Guid? parent) =>
        $"To list it, if it was made: Get-EncordStorageFolder{(parent is { } id ? $" -ParentUuid {id:D}" : "")} -Search {Quote(name)}";

    public static string Folder(string id) => $"To see whether it is there: Get-EncordStorageFolder -FolderUuid {id}";

    public static string Item(string id) => $"To see whether and where it is there: Get-EncordStorageItem -ItemUuid {id}";

    public static string Row(string dataset, string id) => $"To see whether it is there: Get-EncordDataRow {dataset} -DataHash {id}";

    public static string Link(string dataset, string item) =>
        "Run again with -DuplicatesBehavior Skip, it adds only what is missing. "
        + $"To list the item's rows: Get-EncordDataRow {dataset} | Where-Object BackingItemUuid -eq {item}";

    public static string Groups(BulkOwner owner) =>
        "To list the groups that have a role: "
        + $"Get-Encord{(owner.Kind == BulkOwnerKind.Dataset ? "Dataset" : "StorageFolder")}Group {owner.Id}";

    public static string Group(string name) => $"To list it, if it was made: Get-EncordGroup {Quote(name)}";

    public static string GroupId(string id) => $"To see whether it is there: Get-EncordGroup -GroupHash {id}";

    public static string OrganisationUser(string email) =>
        $"To see whether the user is there: Get-EncordOrganisationUser {Quote(email)}";

    /// <param name="target">Where the files go.</param>
    /// <param name="startedAt">When the request was made, by the service's clock.</param>
    public static string PrivateData(UploadTarget target, DateTimeOffset startedAt) =>
        "A job that runs adds more as you look. With skip_duplicate_urls set, the same description adds only what is missing. "
        + $"To list what was added: {Recent(target, startedAt)}";

    /// <param name="target">Where the file goes.</param>
    /// <param name="title">What its row is called; null for what the service calls it.</param>
    /// <param name="startedAt">When the request was made.</param>
    public static string Upload(UploadTarget target, string? title, DateTimeOffset startedAt) =>
        "A job that was started takes a moment. To list what was made of it: "
        + (title is null ? Recent(target, startedAt)
        : target.DatasetHash is { } dataset ? $"Get-EncordDataRow {dataset} -Title {Quote(title)}"
        : $"Get-EncordStorageItem -FolderUuid {target.FolderUuid:D} -Search {Quote(title)}");

    public static string UploadJob(UploadTarget target, string job) =>
        $"The upload job goes on by itself. To wait for it: {WaitForUploadJob(target, job)}";

    // The service made up the id: what is no UUID must not become a command of its own.
    public static string WaitForUploadJob(UploadTarget target, string job) =>
        $"Wait-EncordUploadJob -UploadJobId {(Guid.TryParse(job, out _) ? job : Quote(job))} "
        + (target.DatasetHash is { } dataset ? $"-DatasetHash {dataset}" : $"-FolderUuid {target.FolderUuid:D}");

    public static string NewDataGroup(Guid folder) =>
        $"To list it, if it was made: Get-EncordStorageItem -FolderUuid {folder:D} -ItemType Group -OrderBy CreatedAt -Descending -First 5";

    public static string FolderSync(Guid folder) =>
        "A second sync adds nothing twice, so it can be started again. To list what was added last: "
        + $"Get-EncordStorageItem -FolderUuid {folder:D} -OrderBy CreatedAt -Descending -First 20";

    public static string Reencoding() =>
        "The service lists no such jobs: look in Encord's web app whether the videos are being encoded.";

    public static string Deidentification(string? directory) =>
        "The service lists no such jobs: look in your bucket whether copies of the files arrive "
        + (directory is null ? "beside them." : $"in {directory}.");

    public static string Request(string path) => $"To read it: Invoke-EncordRequest {Quote(path)}";

    private static string Recent(UploadTarget target, DateTimeOffset startedAt) => target.DatasetHash is { } dataset
        ? Invariant($"Get-EncordDataRow {dataset} -CreatedAfter '{(startedAt - s_margin).UtcDateTime:u}'")
        : $"Get-EncordStorageItem -FolderUuid {target.FolderUuid:D} -OrderBy CreatedAt -Descending -First 20";

    /// <summary>A text as it stands in a command.</summary>
    public static string Quote(string text) => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";
}
