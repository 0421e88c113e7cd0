namespace EncordPS.Errors;

/// <summary>What an error is about: the object that the user named, and how to find the right one.</summary>
/// <param name="Noun">The kind of object, as it stands in ErrorIds: DatasetNotFound.</param>
/// <param name="Name">The kind of object, as it stands in sentences.</param>
/// <param name="Target">What the user passed.</param>
/// <param name="HowToFind">Where the right one is found.</param>
internal sealed record ErrorSubject(string Noun, string Name, object? Target, string HowToFind)
{
    /// <summary>What to call the target in messages, where its own text would be a line of a table; null for its own text.</summary>
    public string? Label { get; init; }

    /// <summary>What to do when there is one like it already; null where another name will do.</summary>
    public string? HowToProceed { get; init; }

    /// <summary>The command that waits for the job, which goes on when a question about it fails; null where there is none.</summary>
    public string? HowToWaitOn { get; init; }

    /// <summary>What else than the argument may have to be different when the service refuses it; null where nothing is known.</summary>
    public string? HowToCorrect { get; init; }

    /// <summary>The command that finds such an object, up to its title or name; null where it has none.</summary>
    public string? SearchCommand { get; init; }

    /// <summary>What to do with a text that is no id. It may be a title.</summary>
    public string HowToFindInsteadOfId(string text) => SearchCommand is null || string.IsNullOrWhiteSpace(text)
        ? HowToFind
        : $"If it is a {(SearchCommand.EndsWith("Title", StringComparison.Ordinal) ? "title" : "name")}: "
            + $"{SearchCommand} {OutcomeCheck.Quote(text)}. {HowToFind}";

    /// <summary>The kind of object with its article.</summary>
    public string AnyOne => (Name.StartsWith("upload", StringComparison.Ordinal) ? "an " : "a ") + Name;

    /// <summary>Whether it does no harm that it is gone already: -Resume goes on with a removal.</summary>
    public bool IsResumed { get; init; }

    /// <summary>Whether a failure says that what was to be removed is not there.</summary>
    public bool IsAlreadySo(Exception failure) => IsResumed && failure is EncordException { Kind: EncordErrorKind.NotFound };

    /// <summary>The verbose line then. The service does not say whether an item or a folder is gone or not yours.</summary>
    public string AlreadySo => $"AlreadySo: {Name} '{Label ?? Target?.ToString()}' is not there, or not for you to see.";

    /// <summary>How to see whether a change was made of which no answer tells; null where no command makes such changes.</summary>
    public string? HowToCheck { get; init; }

    /// <summary>The same where it names a time: the service's is known only after an answer.</summary>
    public Func<string>? HowToCheckLater { get; init; }

    /// <summary>How to see it, as is known now.</summary>
    public string? CheckNow() => HowToCheck ?? HowToCheckLater?.Invoke();

    /// <summary>
    /// What the failure of one of many inputs is about: the dataset, folder or group that it names, or what the command noted as the
    /// input's source.
    /// </summary>
    public static ErrorSubject Of(BulkInput input)
    {
        ErrorSubject subject = (ErrorSubject)input.Source!;
        return input.FailedOwner is { } owner ? Of(owner) with { Target = subject.Target, HowToProceed = subject.HowToProceed } : subject;
    }

    /// <summary>The dataset, folder or group that inputs have in common, whatever they are themselves.</summary>
    public static ErrorSubject Of(BulkOwner owner) => OfKind(owner) with { Label = owner.Id };

    public static ErrorSubject Dataset(object? target) =>
        new("Dataset", "dataset", target, "Get-EncordDataset lists the datasets that you can see.")
        {
            SearchCommand = "Get-EncordDataset -Title",
        };

    /// <summary>A text that is to be a dataset, and may be a path.</summary>
    public static ErrorSubject DatasetOrPath(string text) => Dataset(text) with
    {
        HowToFind = "Get-EncordDataset lists the datasets that you can see. "
            + "If it is a path, write -Path before it: by position the dataset comes first.",
    };

    public static ErrorSubject DataRow(object? target) =>
        new("DataRow", "data row", target, "Get-EncordDataRow lists the rows of a dataset.")
        {
            SearchCommand = "Get-EncordDataRow (its dataset) -Title",
        };

    public static ErrorSubject UploadJob(object? target) =>
        new(
            "UploadJob", "upload job", target,
            "The id is the UploadJobId that Add-EncordPrivateData wrote; name its dataset or folder too.");

    public static ErrorSubject Folder(object? target) =>
        new(
            "StorageFolder", "storage folder", target,
            "Get-EncordStorageFolder -Recurse lists the folders that you can see; a dataset's own is its BackingFolderUuid.")
        {
            SearchCommand = "Get-EncordStorageFolder -Recurse -Search",
        };

    public static ErrorSubject File(object? target) =>
        new("File", "file", target, "Check the path; a relative one counts from the current location.");

    public static ErrorSubject Integration(object? target) =>
        new("Integration", "cloud integration", target, "Get-EncordCloudIntegration lists the integrations that you can use.")
        {
            SearchCommand = "Get-EncordCloudIntegration -Title",
        };

    public static ErrorSubject StorageItem(object? target) =>
        new(
            "StorageItem", "storage item", target,
            "Get-EncordStorageItem lists the items of a folder; the one behind a data row is its BackingItemUuid.")
        {
            SearchCommand = "Get-EncordStorageItem -Search",
        };

    public static ErrorSubject VideoReencoding(object? target) =>
        new(
            "VideoReencoding", "re-encoding job", target,
            "The number is the JobId that Start-EncordVideoReencoding wrote; name its dataset too.");

    public static ErrorSubject ItemReencoding(object? target) =>
        new("ItemReencoding", "re-encoding job", target, "The id is the ReencodingJobId that Start-EncordItemReencoding wrote.");

    public static ErrorSubject FolderSync(object? target) =>
        new(
            "FolderSync", "folder sync", target,
            "The id is the SyncJobId that Start-EncordFolderSync wrote; name its folder too.");

    public static ErrorSubject DicomDeidentification(object? target) =>
        new("DicomDeidentification", "de-identification job", target, "The id is the JobId that Start-EncordDicomDeidentification wrote.");

    public static ErrorSubject Group(object? target) =>
        new("Group", "group", target, "Get-EncordGroup lists your organisation's groups, and Get-EncordDatasetGroup those of a dataset.")
        {
            SearchCommand = "Get-EncordGroup -Name",
        };

    public static ErrorSubject Request(object? target) =>
        new(
            "Endpoint", "request", target,
            "The path is that of an endpoint below /v2/public, such as storage/folders; check it, and the ids in it.");

    /// <summary>A user who is to be given a role on a dataset: what can be missing there is the dataset.</summary>
    public static ErrorSubject NewDatasetUser(object? target, string label) => Dataset(target) with { Name = "user", Label = label };

    public static ErrorSubject DatasetUser(object? target) =>
        new("DatasetUser", "user", target, "Get-EncordDatasetUser lists the users of a dataset; Add-EncordDatasetUser gives a role.");

    /// <summary>A user who is to become a member of a group: what can be missing there is the group.</summary>
    public static ErrorSubject NewGroupMember(object? target, string label) => Group(target) with { Name = "user", Label = label };

    public static ErrorSubject GroupMember(object? target) =>
        new("GroupMember", "member", target, "Get-EncordGroupMember lists the members of a group.");

    public static ErrorSubject OrganisationUser(object? target) =>
        new("OrganisationUser", "user", target, "Get-EncordOrganisationUser lists the users of the organisation that you may see.");

    public static ErrorSubject Connection(object? target) =>
        new("Connection", "connection", target, "Connect-Encord makes a session.");

    /// <summary>A place of access of a kind.</summary>
    public static ErrorSubject OfScope(AccessScope scope, object? target) => scope switch
    {
        AccessScope.Dataset => Dataset(target),
        AccessScope.StorageFolder => Folder(target),
        AccessScope.Group => Group(target),
        _ => OrganisationUser(target),
    };

    private static ErrorSubject OfKind(BulkOwner owner) => owner.Kind switch
    {
        BulkOwnerKind.Dataset => Dataset(owner.Id),
        BulkOwnerKind.Folder => Folder(owner.Id),
        _ => Group(owner.Id),
    };
}
