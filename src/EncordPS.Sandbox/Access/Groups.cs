using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Access;

/// <summary>The groups that have a role in a dataset or a folder.</summary>
/// <param name="Table">Where the roles stand: <c>dataset_group</c> or <c>folder_group</c>.</param>
/// <param name="Owner">The column with the dataset or the folder.</param>
internal sealed record Groups(string Table, string Owner)
{
    public static readonly Groups OfDataset = new("dataset_group", "dataset_id");

    public static readonly Groups OfFolder = new("folder_group", "folder_id");

    public List<(GroupInfo Group, Role Role)> List(Session session, long owner) => session.All(
        $"""
        SELECT uuid, name, description, created_at, is_same_organisation, role
        FROM {Table} JOIN user_group ON user_group.id = group_id
        WHERE {Owner} = $owner ORDER BY name
        """,
        reader => (Map(reader), (Role)reader.Number("role")),
        ("$owner", owner));

    /// <summary>Gives groups a role, whichever they had.</summary>
    public void Add(Session session, long owner, IReadOnlyList<Guid> groups, Role role)
    {
        foreach (Guid group in groups)
        {
            session.Execute(
                $"INSERT OR REPLACE INTO {Table} ({Owner}, group_id, role) VALUES ($owner, $group, $role)",
                ("$owner", owner), ("$group", Find(session, group)), ("$role", (int)role));
        }
    }

    /// <exception cref="ApiException">One of them has no role there.</exception>
    public void Remove(Session session, long owner, IReadOnlyList<Guid> groups)
    {
        foreach (Guid group in groups)
        {
            int removed = session.Execute(
                $"DELETE FROM {Table} WHERE {Owner} = $owner AND group_id = $group",
                ("$owner", owner), ("$group", Find(session, group)));
            if (removed == 0)
            {
                throw ApiException.NotFound("role to take away from the group", group);
            }
        }
    }

    private static long Find(Session session, Guid uuid) =>
        session.Scalar<long?>("SELECT id FROM user_group WHERE uuid = $uuid", ("$uuid", uuid))
        ?? throw ApiException.NotFound("group", uuid);

    private static GroupInfo Map(SqliteDataReader reader) => new(
        reader.Id("uuid"),
        reader.Text("name"),
        reader.Text("description"),
        reader.Time("created_at"),
        reader.Flag("is_same_organisation"));
}
