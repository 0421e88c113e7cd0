using EncordPS.Sandbox.Folders;

namespace EncordPS.Sandbox.Datasets;

/// <summary>The folder that a dataset's uploads lie in.</summary>
internal static class DatasetFolder
{
    public static Folder Create(
        Session session, long datasetId, string title, User owner, bool isMirror, DateTimeOffset now)
    {
        Folder folder = FolderTable.Add(session, parentId: null, title, "", metadata: null, owner, now);
        DatasetTable.SetFolder(session, datasetId, folder.Id, isMirror);
        return folder;
    }

    /// <summary>
    /// The folder that an upload goes to. A dataset with a backing folder uses that and takes no other; one without has to be
    /// told.
    /// </summary>
    /// <param name="named">The folder that the request names, if it names one.</param>
    public static Folder ForUpload(Session session, User user, Dataset dataset, Guid? named) =>
        (dataset.BackingFolderUuid, named) switch
        {
            (null, { } chosen) => FolderAccess.ForChanging(session, user, chosen),
            (null, null) => throw ApiException.Invalid(
                $"The dataset {dataset.Uuid} has no backing folder: folderUuid says where its files go, and is required."),
            (_, null) => FolderTable.Find(session, dataset.FolderId!.Value),
            ({ } backing, _) => throw ApiException.Invalid(
                $"The files of the dataset {dataset.Uuid} go to its backing folder {backing}: folderUuid must not be given."),
        };

    /// <summary>The dataset's folder; one without gets its own at the first row.</summary>
    public static Folder FindOrCreate(Session session, Dataset dataset, User owner, DateTimeOffset now) =>
        dataset.FolderId is { } id
            ? FolderTable.Find(session, id)
            : Create(session, dataset.Id, dataset.Title, owner, isMirror: false, now);
}
