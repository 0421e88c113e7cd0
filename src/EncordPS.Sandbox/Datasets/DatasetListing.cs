using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Datasets;

/// <summary>
/// All datasets that the caller has a role in; with includeOrgAccess an organisation admin also sees the others.
/// </summary>
internal sealed record DatasetListing(List<DatasetListing.Entry> Result)
{
    private const string Select = """
        SELECT dataset.uuid AS dataset_uuid, title, dataset.description, dataset.created_at, dataset.last_edited_at,
            (SELECT min(role) FROM dataset_access WHERE dataset_id = dataset.id AND user_id = @user) AS user_role,
            storage_location, CASE WHEN is_mirror THEN folder.uuid END AS backing_folder_uuid
        FROM dataset LEFT JOIN folder ON folder.id = folder_id
        WHERE (user_role IS NOT NULL OR @everything)
            AND (@titleEq IS NULL OR title = @titleEq)
            AND (@titleLike IS NULL OR title LIKE @titleLike)
            AND (@descriptionEq IS NULL OR dataset.description = @descriptionEq)
            AND (@descriptionLike IS NULL OR dataset.description LIKE @descriptionLike)
            AND (@createdBefore IS NULL OR dataset.created_at < @createdBefore)
            AND (@createdAfter IS NULL OR dataset.created_at >= @createdAfter)
            AND (@editedBefore IS NULL OR dataset.last_edited_at < @editedBefore)
            AND (@editedAfter IS NULL OR dataset.last_edited_at >= @editedAfter)
        ORDER BY dataset.id
        """;

    public static DatasetListing Read(V2Call call, Session session)
    {
        QueryFields query = call.Query;
        return new(session.All<Entry>(Select, new
        {
            user = call.User.Id,
            everything = query.Flag("includeOrgAccess") && call.User.IsOrganisationAdmin,
            titleEq = query.Text("titleEq"),
            titleLike = query.Text("titleLike"),
            descriptionEq = query.Text("descriptionEq"),
            descriptionLike = query.Text("descriptionLike"),
            createdBefore = query.Time("createdBefore"),
            createdAfter = query.Time("createdAfter"),
            editedBefore = query.Time("editedBefore"),
            editedAfter = query.Time("editedAfter"),
        }));
    }

    /// <param name="StorageLocation">A number here, unlike in items.</param>
    internal sealed record Entry(
        Guid DatasetUuid,
        string Title,
        string Description,
        DateTimeOffset CreatedAt,
        DateTimeOffset LastEditedAt,
        Role? UserRole,
        int StorageLocation,
        Guid? BackingFolderUuid);
}
