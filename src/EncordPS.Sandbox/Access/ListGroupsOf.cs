using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Access;

/// <summary>The groups that have a role somewhere.</summary>
internal abstract class ListGroupsOf(SandboxDatabase database, GroupOwner owner) : IV2Endpoint
{
    public string Method => "GET";

    public abstract string Route { get; }

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        long id = owner.ForReading(session, call.User, call.PathId(owner.Kind));
        return Task.FromResult<object?>(new Page<Entry>(owner.Groups.List(session, id).ConvertAll(ToEntry)));
    }

    private Entry ToEntry((GroupInfo Group, Role Role) entry) => new(
        entry.Group.GroupHash,
        entry.Group.Name,
        entry.Group.Description,
        entry.Group.CreatedAt,
        entry.Group.IsSameOrganisation,
        owner.ShowRole(entry.Role));

    private sealed record Entry(
        Guid GroupHash,
        string Name,
        string Description,
        DateTimeOffset CreatedAt,
        bool IsSameOrganisation,
        object UserRole);
}
