using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.BulkStorage;
using EncordPS.Sessions;
using EncordPS.Vocabulary;

namespace EncordPS.BulkAccess;

/// <summary>The access of groups to a storage folder.</summary>
/// <param name="Folder">The id of the folder.</param>
/// <param name="Role">The role to give.</param>
internal sealed record FolderGroupAccess(string Folder, StorageUserRole Role = default) : GroupAccess(BulkOwner.OfFolder(Folder))
{
    public override Task GiveAsync(ServiceApi api, IEnumerable<string> groups, CancellationToken cancellationToken) =>
        new GroupOperations(api).AddToFolderAsync(Guid.Parse(Folder), groups, Role, cancellationToken);

    public override Task TakeAsync(ServiceApi api, IEnumerable<string> groups, CancellationToken cancellationToken) =>
        new GroupOperations(api).RemoveFromFolderAsync(Guid.Parse(Folder), groups, cancellationToken);

    public override async Task<ILookup<string, object>> ListAsync(ServiceApi api, CancellationToken cancellationToken) =>
        (await new GroupOperations(api).ListOfFolderAsync(Guid.Parse(Folder), cancellationToken))
            .ToLookup(static group => group.GroupHash.ToString("D"), static group => (object)group);

    public override OwnerBatch BatchOf(ServiceApi api, CancellationToken cancellationToken) =>
        new FolderBatch(api, Folder, cancellationToken);
}
