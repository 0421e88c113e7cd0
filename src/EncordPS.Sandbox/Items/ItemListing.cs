using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Items;

/// <summary>Pages of items, for the two calls that list them. Frames are listed through their groups.</summary>
internal sealed class ItemListing(ItemReader items)
{
    private const string Filters = """
        WHERE NOT item.is_frame
            AND (@search IS NULL OR instr(lower(item.name), lower(@search)) > 0)
            AND (@types = '[]' OR item.item_type IN (SELECT value FROM json_each(@types)))
            AND (@inDataset IS NULL OR @inDataset = EXISTS (SELECT 1 FROM data_row WHERE item_id = item.id))
        """;

    private const string Inside = " AND item.folder_id = @folder";

    private const string Below = """

            AND item.folder_id IN (
                WITH RECURSIVE below (id) AS (
                    SELECT @folder
                    UNION SELECT folder.id FROM folder JOIN below ON folder.parent_id = below.id)
                SELECT id FROM below)
        """;

    public Page<StorageItem> Search(V2Call call, Session session) => List(call, session, where: "", folder: null);

    public Page<StorageItem> OfFolder(V2Call call, Session session)
    {
        long folder = FolderAccess.ForReading(session, call.User, call.PathId("folder")).Id;
        return List(call, session, call.Query.Flag("isRecursive") ? Below : Inside, folder);
    }

    private Page<StorageItem> List(V2Call call, Session session, string where, long? folder)
    {
        QueryFields query = call.Query;
        var page = PageRequest.Read(query);
        string reach = FolderAccess.ReachFor(call.User, query.Flag("includeOrgAccess"));
        var parameters = new
        {
            user = call.User.Id,
            folder,
            search = query.Text("search"),
            types = JsonSerializer.Serialize(ReadTypes(query)),
            inDataset = query.OptionalFlag("isInDataset"),
            page.AfterValue,
            page.AfterKey,
            page.Limit,
        };
        string filters = Filters + where + page.Sql("item");
        return page.ToPage(ReadMetadata(query, items.Read(session, reach, filters, parameters, query.Flag("signUrls"))));
    }

    private List<StorageItem> ReadMetadata(QueryFields query, List<StorageItem> found)
    {
        bool isIncluded = query.OptionalFlag("includeClientMetadata") ?? true;
        bool asUrl = query.Flag("clientMetadataAsSignedUrl") && isIncluded;
        return isIncluded && !asUrl ? found : found.ConvertAll(item => items.WithoutMetadata(item, asUrl));
    }

    private static string[] ReadTypes(QueryFields query)
    {
        string[] types = query.Texts("itemTypes");
        return types.FirstOrDefault(type => !ItemTypes.All.Contains(type)) is { } unknown
            ? throw QueryFields.Wrong("itemTypes", $"'{unknown}' is not a type of item", "enum")
            : types;
    }
}
