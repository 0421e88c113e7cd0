using EncordPS.Bulk;
using EncordPS.Sessions;
using EncordPS.Storage;
using EncordPS.Vocabulary;

namespace EncordPS.BulkStorage;

/// <summary>Sends things to be moved into a storage folder.</summary>
/// <param name="api">The service.</param>
/// <param name="folder">The folder.</param>
/// <param name="cancellationToken">Gives up waiting.</param>
/// <param name="areOfOneFolder">Whether the things come out of one folder: then a refusal is because of that, or the size.</param>
internal sealed class MoveIntoFolderBatch(ServiceApi api, Guid folder, CancellationToken cancellationToken, bool areOfOneFolder = false)
    : OwnerBatch(BulkOwner.OfFolder(folder.ToString("D")))
{
    // The right can be missing in the folder, or in what is to be moved.
    protected override async Task<bool> IsOfOwnerAsync(EncordException refusal) =>
        refusal.Kind is EncordErrorKind.Authorisation or EncordErrorKind.NotFound && !await IsThereAsync();

    protected override bool CanBeOfOneInput(EncordException refusal) =>
        areOfOneFolder ? refusal.Kind == EncordErrorKind.TooLarge : base.CanBeOfOneInput(refusal);

    protected override async Task AskAsync()
    {
        StorageFolder found = await new StorageFolderOperations(api).GetAsync(folder, cancellationToken);
        if (found.UserRole == StorageUserRole.User)
        {
            throw new EncordException(EncordErrorKind.Authorisation, "Only an admin of a folder may move things into it.");
        }
    }
}
