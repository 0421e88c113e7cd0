using EncordPS.Bulk;
using EncordPS.Sessions;
using EncordPS.Storage;

namespace EncordPS.BulkStorage;

/// <summary>Sends inputs about one storage folder.</summary>
internal sealed class FolderBatch(ServiceApi api, string folderUuid, CancellationToken cancellationToken)
    : OwnerBatch(BulkOwner.OfFolder(folderUuid))
{
    protected override Task AskAsync() => new StorageFolderOperations(api).GetAsync(Guid.Parse(folderUuid), cancellationToken);
}
