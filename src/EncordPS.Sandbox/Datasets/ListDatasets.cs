using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Datasets;

/// <summary>
/// All datasets that the caller has a role in; with includeOrgAccess an organisation admin also sees the others.
/// </summary>
internal sealed class ListDatasets(SandboxDatabase database) : IV2Endpoint
{
    private const string Sql = """
        SELECT dataset.uuid AS uuid, title, dataset.description AS description,
            dataset.created_at AS created_at, dataset.last_edited_at AS last_edited_at, storage_location,
            CASE WHEN is_mirror THEN folder.uuid END AS backing_folder_uuid,
            (SELECT min(role) FROM dataset_access WHERE dataset_id = dataset.id AND user_id = $user) AS user_role
        FROM dataset LEFT JOIN folder ON folder.id = folder_id
        WHERE (user_role IS NOT NULL OR $everything)
            AND ($titleEq IS NULL OR title = $titleEq)
            AND ($titleLike IS NULL OR title LIKE $titleLike)
            AND ($descriptionEq IS NULL OR dataset.description = $descriptionEq)
            AND ($descriptionLike IS NULL OR dataset.description LIKE $descriptionLike)
            AND ($createdBefore IS NULL OR dataset.created_at < $createdBefore)
            AND ($createdAfter IS NULL OR dataset.created_at > $createdAfter)
            AND ($editedBefore IS NULL OR dataset.last_edited_at < $editedBefore)
            AND ($editedAfter IS NULL OR dataset.last_edited_at > $editedAfter)
        ORDER BY dataset.id
        """;

    public string Method => "GET";

    public string Route => "datasets/list";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        QueryFields query = call.Query;
        using Session session = database.Read();
        List<Entry> result = session.All(
            Sql,
            Map,
            ("$user", call.User.Id),
            ("$everything", query.Flag("includeOrgAccess") && call.User.IsOrganisationAdmin),
            ("$titleEq", query.Text("titleEq")),
            ("$titleLike", query.Text("titleLike")),
            ("$descriptionEq", query.Text("descriptionEq")),
            ("$descriptionLike", query.Text("descriptionLike")),
            ("$createdBefore", query.Time("createdBefore")),
            ("$createdAfter", query.Time("createdAfter")),
            ("$editedBefore", query.Time("editedBefore")),
            ("$editedAfter", query.Time("editedAfter")));
        return Task.FromResult<object?>(new Answer(result));
    }

    private static Entry Map(SqliteDataReader reader) => new(
        reader.Id("uuid"),
        reader.Text("title"),
        reader.Text("description"),
        reader.Time("created_at"),
        reader.Time("last_edited_at"),
        reader.OptionalNumber("user_role") is { } role ? Roles.ToText((Role)role) : null,
        (int)reader.Number("storage_location"),
        reader.OptionalId("backing_folder_uuid"));

    private sealed record Answer(List<Entry> Result);

    private sealed record Entry(
        Guid DatasetUuid,
        string Title,
        string Description,
        DateTimeOffset CreatedAt,
        DateTimeOffset LastEditedAt,
        string? UserRole,
        int StorageLocation,
        Guid? BackingFolderUuid);
}
