using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Access;

/// <summary>Takes groups' role somewhere away, all of them or none.</summary>
internal abstract class RemoveGroupsFrom(SandboxDatabase database, GroupOwner owner) : IV2Endpoint
{
    public string Method => "DELETE";

    public abstract string Route { get; }

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Guid[] groups = call.Query.Ids("groupHashList");
        using Session session = await database.WriteAsync(cancellationToken);
        owner.Groups.Remove(session, owner.ForChanging(session, call.User, call.PathId(owner.Kind)), groups);
        session.Commit();
        return null;
    }
}
