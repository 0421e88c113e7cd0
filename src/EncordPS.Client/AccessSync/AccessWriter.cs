using EncordPS.Access;
using EncordPS.AccessGrants;
using EncordPS.Bulk;
using EncordPS.BulkAccess;
using EncordPS.BulkRows;
using EncordPS.Json;
using EncordPS.Sessions;

namespace EncordPS.AccessSync;

/// <summary>Sends writes. What the service refuses is noted at the changes; whether it did what it said is looked up afterwards.</summary>
internal sealed class AccessWriter(ServiceApi api)
{
    private readonly RoleSwap _swap = new(api);
    private readonly DatasetUserOperations _users = new(api);
    private readonly OrganisationUserOperations _organisation = new(api);

    public async Task SendAsync(AccessWrite write, CancellationToken cancellationToken)
    {
        bool isOfGroups = write.Kind is AccessWriteKind.GiveGroups or AccessWriteKind.TakeGroups;
        BulkInput[] inputs =
        [
            .. write.Changes.Select(change => new BulkInput(isOfGroups ? change.Change.PrincipalId : change.Change.Principal, change)),
        ];
        try
        {
            await SendAsync(write, inputs, cancellationToken);
        }
        catch (EncordException e)
        {
            Array.ForEach(inputs, input => input.Failure ??= e);
        }

        foreach (BulkInput input in inputs)
        {
            ((ChangeState)input.Source!).Failure = input.Failure;
        }
    }

    private Task SendAsync(AccessWrite write, BulkInput[] inputs, CancellationToken cancellationToken)
    {
        string id = write.Place.Id;
        return write.Kind switch
        {
            AccessWriteKind.GiveUsers => new DatasetUserGrants(api).SendAsync((id, RoleOf(write)), inputs, cancellationToken),
            AccessWriteKind.SwapUsers => new DatasetBatch(api, id, cancellationToken).SendAsync(
                inputs, part => _swap.SendAsync(id, RoleOf(write), part, cancellationToken)),
            AccessWriteKind.TakeUsers => new DatasetBatch(api, id, cancellationToken).SendAsync(
                inputs, part => _users.RemoveAsync(id, Values(part), cancellationToken)),
            AccessWriteKind.GiveGroups => new GroupGrants(api, passThru: false).SendAsync(AccessOf(write), inputs, cancellationToken),
            AccessWriteKind.TakeGroups => new GroupRemovals(api).SendAsync(AccessOf(write), inputs, cancellationToken),
            AccessWriteKind.AddMembers =>
                new GroupMemberAdditions(api, new Dictionary<Guid, string>()).SendAsync(id, inputs, cancellationToken),
            AccessWriteKind.RemoveMembers => new GroupBatch(api, id, cancellationToken).SendAsync(
                inputs, part => new GroupMemberOperations(api).RemoveAsync(Guid.Parse(id), Values(part), cancellationToken)),
            AccessWriteKind.AddOrganisationUser => _organisation.AddAsync(
                inputs[0].Value, WireNames<OrganisationRole>.Parse(write.Role)!.Value, MemberTypeOf(write), cancellationToken),
            _ => _organisation.RemoveAsync(inputs[0].Value, cancellationToken),
        };
    }

    private static IEnumerable<string> Values(IEnumerable<BulkInput> inputs) => inputs.Select(static input => input.Value);

    private static DatasetUserRole RoleOf(AccessWrite write) => WireNames<DatasetUserRole>.Parse(write.Role)!.Value;

    // Who is new is internal; who comes back is what the user was.
    private static OrganisationMemberType MemberTypeOf(AccessWrite write) =>
        WireNames<OrganisationMemberType>.Parse(write.Changes[0].Change.MemberType) ?? OrganisationMemberType.Internal;

    private static GroupAccess AccessOf(AccessWrite write) => write.Place.Scope == AccessScope.Dataset
        ? new DatasetGroupAccess(write.Place.Id, WireNames<DatasetUserRole>.Parse(write.Role).GetValueOrDefault())
        : new FolderGroupAccess(write.Place.Id, WireNames<StorageUserRole>.Parse(write.Role).GetValueOrDefault());
}
