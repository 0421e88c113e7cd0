using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Access;

/// <summary>The groups of the caller's organisation.</summary>
internal sealed class ListGroups(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "user/current-organisation/groups";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        List<Group> groups = session.All(
            """
            SELECT uuid, name, description, created_at FROM user_group
            WHERE is_same_organisation AND $member ORDER BY name
            """,
            Map,
            ("$member", call.User.OrganisationRole is not null));
        return Task.FromResult<object?>(new Page<Group>(groups));
    }

    private static Group Map(SqliteDataReader reader) =>
        new(reader.Id("uuid"), reader.Text("name"), reader.Text("description"), reader.Time("created_at"));

    private sealed record Group(Guid GroupHash, string Name, string Description, DateTimeOffset CreatedAt);
}
