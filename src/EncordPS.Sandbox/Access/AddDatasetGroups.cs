using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Access;

/// <summary>Gives groups a role in a dataset; a group that has one gets the new one.</summary>
internal sealed class AddDatasetGroups(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "POST";

    public string Route => "datasets/{dataset}/groups";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Fields body = call.Body;
        Guid[] groups = body.Ids("groupHashList");
        Role role = Roles.Read(body, "userRole");
        using Session session = await database.WriteAsync(cancellationToken);
        Groups.OfDataset.Add(
            session, DatasetAccess.ForChanging(session, call.User, call.PathId("dataset")).Id, groups, role);
        session.Commit();
        return null;
    }
}
