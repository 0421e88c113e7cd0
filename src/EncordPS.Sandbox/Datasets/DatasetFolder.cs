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

    /// <summary>The dataset's folder; one without gets its own at the first upload.</summary>
    public static Folder FindOrCreate(Session session, Dataset dataset, User owner, DateTimeOffset now) =>
        dataset.FolderId is { } id
            ? FolderTable.Find(session, id)
            : Create(session, dataset.Id, dataset.Title, owner, isMirror: false, now);
}
