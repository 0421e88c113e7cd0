namespace EncordPS.Commands;

/// <summary>What groups may do on a dataset.</summary>
/// <param name="OwnerId">The id of the dataset.</param>
/// <param name="Role">The role to give.</param>
internal sealed record DatasetGroupAccess(string OwnerId, DatasetUserRole Role = default) : GroupAccess(OwnerId)
{
    public override ErrorSubject Subject => ErrorSubject.DatasetWithId(OwnerId);

    public override string HowToCheck => OutcomeCheck.DatasetGroups(OwnerId);

    public override Task GiveAsync(EncordClient client, IEnumerable<string> groups, CancellationToken cancellationToken) =>
        client.Groups.AddToDatasetAsync(OwnerId, groups, Role, cancellationToken);

    public override Task TakeAsync(EncordClient client, IEnumerable<string> groups, CancellationToken cancellationToken) =>
        client.Groups.RemoveFromDatasetAsync(OwnerId, groups, cancellationToken);

    public override async Task<ILookup<string, object>> ListAsync(EncordClient client, CancellationToken cancellationToken) =>
        (await client.Groups.ListOfDatasetAsync(OwnerId, cancellationToken))
            .ToLookup(static group => group.GroupHash.ToString("D"), static group => (object)group);

    public override OwnerBatch BatchOf(EncordClient client, CancellationToken cancellationToken) =>
        new DatasetBatch(client, OwnerId, cancellationToken);
}
