using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Folders;

/// <summary>Pages of folders, for the three calls that list them.</summary>
internal static class FolderListing
{
    private const string Everywhere = "WHERE TRUE";

    /// <summary>Folders at the top, as far as the user sees: nothing above them is within reach.</summary>
    private const string AtTop =
        "WHERE (folder.parent_id IS NULL OR folder.parent_id NOT IN (SELECT folder_id FROM reach))";

    private const string Inside = "WHERE folder.parent_id = @parent";

    private const string Below = """
        WHERE folder.id IN (
            WITH RECURSIVE below (id) AS (
                SELECT id FROM folder WHERE parent_id = @parent
                UNION SELECT folder.id FROM folder JOIN below ON folder.parent_id = below.id)
            SELECT id FROM below)
        """;

    private const string Filters = """

        AND (@search IS NULL OR instr(lower(folder.name), lower(@search)) > 0)
        AND (@synced IS NULL OR @synced = (synced_dataset_hash IS NOT NULL))
        """;

    public static Page<StorageFolder> Top(V2Call call, Session session) => List(call, session, AtTop, parent: null);

    public static Page<StorageFolder> Search(V2Call call, Session session) =>
        List(call, session, Everywhere, parent: null);

    public static Page<StorageFolder> OfFolder(V2Call call, Session session)
    {
        long parent = FolderAccess.ForReading(session, call.User, call.PathId("folder")).Id;
        return List(call, session, call.Query.Flag("isRecursive") ? Below : Inside, parent);
    }

    private static Page<StorageFolder> List(V2Call call, Session session, string where, long? parent)
    {
        QueryFields query = call.Query;
        var page = PageRequest.Read(query);
        string reach = FolderAccess.ReachFor(call.User, query.Flag("includeOrgAccess"));
        return page.ToPage(FolderReader.Read(session, reach, where + Filters + page.Sql("folder"), new
        {
            user = call.User.Id,
            parent,
            search = query.Text("search"),
            synced = query.OptionalFlag("datasetSynced"),
            page.AfterValue,
            page.AfterKey,
            page.Limit,
        }));
    }
}
