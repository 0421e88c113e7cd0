using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Access;

/// <summary>Gives groups a role somewhere, all of them or none; a group that has one gets the new one.</summary>
internal abstract class AddGroupsTo(SandboxDatabase database, GroupOwner owner) : IV2Endpoint
{
    public string Method => "POST";

    public abstract string Route { get; }

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Fields body = call.Body;
        Guid[] groups = body.Ids("groupHashList");
        Role role = Roles.Read(body, "userRole");
        using Session session = await database.WriteAsync(cancellationToken);
        owner.Groups.Add(session, owner.ForChanging(session, call.User, call.PathId(owner.Kind)), groups, role);
        session.Commit();
        return null;
    }
}
