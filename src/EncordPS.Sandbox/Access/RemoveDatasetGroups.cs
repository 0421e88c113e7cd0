using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Access;

/// <summary>Takes groups' role in a dataset away, all of them or none.</summary>
internal sealed class RemoveDatasetGroups(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "DELETE";

    public string Route => "datasets/{dataset}/groups";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Guid[] groups = call.Query.Ids("groupHashList");
        using Session session = await database.WriteAsync(cancellationToken);
        Groups.OfDataset.Remove(
            session, DatasetAccess.ForChanging(session, call.User, call.PathId("dataset")).Id, groups);
        session.Commit();
        return null;
    }
}
