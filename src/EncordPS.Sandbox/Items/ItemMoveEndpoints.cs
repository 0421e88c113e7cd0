using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Integrations;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Items;

/// <summary>Storage items that leave where they are: moved, deleted, migrated to other storage.</summary>
internal sealed class ItemMoveEndpoints(TimeProvider clock) : IEndpoints
{
    private const string UnusedFrames =
        "is_frame AND folder_id = @Id AND id NOT IN (SELECT item_id FROM item_frame)";

    private const string Migration = FolderAccess.Reach + """

        UPDATE item SET integration_uuid = @target, storage_location = @location,
            url = coalesce(@url, url), source_key = coalesce(@url, source_key)
        WHERE (@source IS NULL OR integration_uuid = @source)
            AND folder_id IN (SELECT folder_id FROM reach WHERE role = 0)
        """;

    public void Map(ApiRoutes routes)
    {
        routes.V2.Write("POST", "storage/folders/{folder}/items/move", Move);
        routes.V2.Write("POST", "storage/folders/{folder}/items/delete", Delete);
        routes.V2.Write("POST", "storage/items/migrate-storage", Migrate);
    }

    /// <summary>
    /// Moves items to another folder. A dataset that mirrors the new folder gets rows for them. A dataset that mirrors
    /// the old one loses its rows, which the request must allow.
    /// </summary>
    private object? Move(V2Call call, Session session)
    {
        Guid[] uuids = call.Body.Ids("itemUuids");
        Folder source = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        Folder target = FolderAccess.ForChanging(session, call.User, call.Body.Id("newParentUuid"));
        List<long> items = ItemTable.AllInFolder(session, source, uuids);
        Dataset? left = DatasetTable.MirroredBy(session, source.Id);
        if (left is not null && !call.Body.Flag("allowSyncedDatasetMove"))
        {
            throw ApiException.Invalid(
                $"The folder {source.Uuid} mirrors the dataset {left.Uuid}, and losing its rows was not allowed.");
        }

        items.ForEach(item => Move(session, item, target, left));
        return null;
    }

    private void Move(Session session, long item, Folder target, Dataset? left)
    {
        session.Execute(
            """
            UPDATE item SET folder_id = @target
            WHERE id = @item OR (is_frame AND id IN (SELECT item_id FROM item_frame WHERE group_id = @item))
            """,
            new { target = target.Id, item });
        session.Execute(
            "DELETE FROM data_row WHERE item_id = @item AND dataset_id = @dataset", new { item, dataset = left?.Id });
        if (DatasetTable.MirroredBy(session, target.Id) is { } entered && !DataRowTable.IsIn(session, entered.Id, item))
        {
            DataRowTable.Add(session, entered.Id, item, ItemTable.NameOf(session, item), clock.GetUtcNow());
        }
    }

    /// <summary>Deletes items of a folder, and the rows over them.</summary>
    private static object Delete(V2Call call, Session session)
    {
        Guid[] uuids = call.Body.Ids("childUuids");
        bool removeFrames = call.Body.Flag("removeUnusedFrames", fallback: true);
        Folder folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        List<long> items = ItemTable.AllInFolder(session, folder, uuids);
        items.ForEach(id => session.Execute("DELETE FROM item WHERE id = @id", new { id }));

        // Frames that are kept without their group become ordinary items.
        int frames = session.Execute(
            removeFrames
                ? $"DELETE FROM item WHERE {UnusedFrames}"
                : $"UPDATE item SET is_frame = 0 WHERE {UnusedFrames}",
            new { folder.Id });
        return new { removedItemsCount = items.Count + (removeFrames ? frames : 0), removedFoldersCount = 0 };
    }

    /// <summary>Notes that the files of items are elsewhere now: behind another integration, at another URL.</summary>
    private static object? Migrate(V2Call call, Session session)
    {
        Fields body = call.Body;
        Guid target = body.Id("toIntegrationHash");
        IntegrationTable.Require(session, target);
        foreach ((string column, string map) in new[] { ("uuid", "itemsMap"), ("url", "urlsMap") })
        {
            foreach ((string key, string? url) in Entries(body, map))
            {
                int moved = session.Execute(Migration + $" AND {column} = @key", new
                {
                    user = call.User.Id,
                    target,
                    location = IntegrationTable.LocationOf(session, target),
                    url,
                    key,
                    source = body.OptionalId("fromIntegrationHash"),
                });
                if (moved == 0 && !body.Flag("skipMissing"))
                {
                    throw ApiException.Invalid($"There is no item {key} to migrate.");
                }
            }
        }

        return null;
    }

    private static IEnumerable<(string Key, string? Url)> Entries(Fields body, string map) =>
        body.OptionalObject(map) is { } entries
            ? entries.Properties().Select(entry => (entry.Name, entries.OptionalText(entry.Name)))
            : [];
}
