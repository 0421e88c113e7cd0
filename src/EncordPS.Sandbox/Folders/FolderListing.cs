using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Folders;

/// <summary>Pages of folders, for the three calls that list them.</summary>
internal sealed class FolderListing(SandboxDatabase database)
{
    private const string Everywhere = "WHERE TRUE";

    /// <summary>Folders at the top, as far as the user sees: nothing above them is within reach.</summary>
    private const string AtTop =
        "WHERE (folder.parent_id IS NULL OR folder.parent_id NOT IN (SELECT folder_id FROM reach))";

    private const string Inside = "WHERE folder.parent_id = $parent";

    private const string Below = """
        WHERE folder.id IN (
            WITH RECURSIVE below (id) AS (
                SELECT id FROM folder WHERE parent_id = $parent
                UNION SELECT folder.id FROM folder JOIN below ON folder.parent_id = below.id)
            SELECT id FROM below)
        """;

    private const string Filters = """

        AND ($search IS NULL OR instr(lower(folder.name), lower($search)) > 0)
        AND ($synced IS NULL OR $synced = (synced_dataset IS NOT NULL))
        """;

    public Page<StorageFolder> Top(V2Call call) => List(call, AtTop, parent: null);

    public Page<StorageFolder> Search(V2Call call) => List(call, Everywhere, parent: null);

    public Page<StorageFolder> Of(V2Call call, Guid parent)
    {
        using Session session = database.Read();
        long id = FolderAccess.ForReading(session, call.User, parent).Id;
        return List(call, call.Query.Flag("isRecursive") ? Below : Inside, id);
    }

    private Page<StorageFolder> List(V2Call call, string where, long? parent)
    {
        var page = PageRequest.Read(call.Query);
        string reach = FolderAccess.ReachFor(call.User, call.Query.Flag("includeOrgAccess"));
        using Session session = database.Read();
        return page.ToPage(session.All(
            reach + FolderReader.Select + where + Filters + page.Sql("folder"),
            reader => Entry(session, reader, page),
            ("$user", call.User.Id),
            ("$parent", parent),
            ("$search", call.Query.Text("search")),
            ("$synced", call.Query.OptionalFlag("datasetSynced")),
            ("$afterValue", page.AfterValue),
            ("$afterKey", page.AfterKey),
            ("$limit", page.Size + 1)));
    }

    private static (StorageFolder Folder, string SortValue, long Key) Entry(
        Session session, SqliteDataReader reader, PageRequest page) =>
        (FolderReader.Map(session, reader), reader.Text(page.SortColumn), reader.Number("id"));
}
