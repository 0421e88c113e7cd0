namespace EncordPS.Commands;

/// <summary>What groups may do in a storage folder.</summary>
/// <param name="OwnerId">The id of the folder.</param>
/// <param name="Role">The role to give.</param>
internal sealed record FolderGroupAccess(string OwnerId, StorageUserRole Role = default) : GroupAccess(OwnerId)
{
    private Guid FolderUuid => Guid.Parse(OwnerId);

    public override ErrorSubject Subject => ErrorSubject.FolderWithId(OwnerId);

    public override string HowToCheck => OutcomeCheck.FolderGroups(OwnerId);

    public override Task GiveAsync(EncordClient client, IEnumerable<string> groups, CancellationToken cancellationToken) =>
        client.Groups.AddToFolderAsync(FolderUuid, groups, Role, cancellationToken);

    public override Task TakeAsync(EncordClient client, IEnumerable<string> groups, CancellationToken cancellationToken) =>
        client.Groups.RemoveFromFolderAsync(FolderUuid, groups, cancellationToken);

    public override async Task<ILookup<string, object>> ListAsync(EncordClient client, CancellationToken cancellationToken) =>
        (await client.Groups.ListOfFolderAsync(FolderUuid, cancellationToken))
            .ToLookup(static group => group.GroupHash.ToString("D"), static group => (object)group);

    public override OwnerBatch BatchOf(EncordClient client, CancellationToken cancellationToken) =>
        new FolderBatch(client, OwnerId, cancellationToken);
}
