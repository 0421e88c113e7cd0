using System.Text.Json;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Items;

/// <summary>Pages of items, for the two calls that list them. Frames are listed through their groups.</summary>
internal sealed class ItemListing(SandboxDatabase database, ItemReader items)
{
    private const string Filters = """
        WHERE NOT item.is_frame
            AND ($search IS NULL OR instr(lower(item.name), lower($search)) > 0)
            AND ($types = '[]' OR item.item_type IN (SELECT value FROM json_each($types)))
            AND ($inDataset IS NULL OR $inDataset = EXISTS (SELECT 1 FROM data_row WHERE item_id = item.id))
        """;

    private const string Inside = " AND item.folder_id = $folder";

    private const string Below = """

            AND item.folder_id IN (
                WITH RECURSIVE below (id) AS (
                    SELECT $folder
                    UNION SELECT folder.id FROM folder JOIN below ON folder.parent_id = below.id)
                SELECT id FROM below)
        """;

    public Page<StorageItem> Search(V2Call call) => List(call, where: "", folder: null);

    public Page<StorageItem> Of(V2Call call, Guid folder)
    {
        using Session session = database.Read();
        long id = FolderAccess.ForReading(session, call.User, folder).Id;
        return List(call, call.Query.Flag("isRecursive") ? Below : Inside, id);
    }

    private Page<StorageItem> List(V2Call call, string where, long? folder)
    {
        QueryFields query = call.Query;
        var page = PageRequest.Read(query);
        bool signUrls = query.Flag("signUrls");
        string reach = FolderAccess.ReachFor(call.User, query.Flag("includeOrgAccess"));
        using Session session = database.Read();
        return page.ToPage(session.All(
            reach + ItemReader.Select + Filters + where + page.Sql("item"),
            reader => Entry(reader, page, signUrls),
            ("$user", call.User.Id),
            ("$folder", folder),
            ("$search", query.Text("search")),
            ("$types", JsonSerializer.Serialize(ReadTypes(query))),
            ("$inDataset", query.OptionalFlag("isInDataset")),
            ("$afterValue", page.AfterValue),
            ("$afterKey", page.AfterKey),
            ("$limit", page.Size + 1)));
    }

    private (StorageItem Item, string SortValue, long Key) Entry(
        SqliteDataReader reader, PageRequest page, bool signUrls) =>
        (items.Map(reader, signUrls), reader.Text(page.SortColumn), reader.Number("id"));

    private static string[] ReadTypes(QueryFields query)
    {
        string[] types = query.Texts("itemTypes");
        return types.FirstOrDefault(type => !ItemTypes.All.Contains(type)) is { } unknown
            ? throw QueryFields.Wrong("itemTypes", $"'{unknown}' is not a type of item", "enum")
            : types;
    }
}
