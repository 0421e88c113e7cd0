namespace EncordPS.Batches;

/// <summary>Sends inputs about one storage folder.</summary>
internal sealed class FolderBatch(EncordClient client, string folderUuid, CancellationToken cancellationToken)
    : OwnerBatch(ErrorSubject.FolderWithId(folderUuid))
{
    protected override Task AskAsync() => client.StorageFolders.GetAsync(Guid.Parse(folderUuid), cancellationToken);
}
