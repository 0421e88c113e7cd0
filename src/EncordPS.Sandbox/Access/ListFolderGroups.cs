using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Access;

/// <summary>The groups that have a role in a folder.</summary>
internal sealed class ListFolderGroups(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "storage/folders/{folder}/groups";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        long folder = FolderAccess.ForReading(session, call.User, call.PathId("folder")).Id;
        return Task.FromResult<object?>(new Page<Entry>(Groups.OfFolder.List(session, folder).ConvertAll(ToEntry)));
    }

    private static Entry ToEntry((GroupInfo Group, Role Role) entry) => new(
        entry.Group.GroupHash,
        entry.Group.Name,
        entry.Group.Description,
        entry.Group.CreatedAt,
        entry.Group.IsSameOrganisation,
        Roles.ToText(entry.Role));

    private sealed record Entry(
        Guid GroupHash,
        string Name,
        string Description,
        DateTimeOffset CreatedAt,
        bool IsSameOrganisation,
        string UserRole);
}
