using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Deletes what Encord hosts together with the last row that uses it: the item, its frames and the bytes.</summary>
internal sealed class HostedFiles(BlobStore store)
{
    private const string Unused = """
        SELECT id, uuid FROM item
        WHERE storage_location = @encord AND id NOT IN (SELECT item_id FROM data_row) AND (
            id = @item
            OR (is_frame AND id IN (SELECT item_id FROM item_frame WHERE group_id = @item)
                AND id NOT IN (SELECT item_id FROM item_frame WHERE group_id <> @item)))
        """;

    /// <summary>Deletes an item and what it is made of, unless a row is still made of it, or the files lie elsewhere.</summary>
    public void DeleteUnused(Session session, long item)
    {
        List<(long Id, Guid Uuid)> unused =
            session.All<(long Id, Guid Uuid)>(Unused, new { item, encord = StorageLocation.Encord });
        if (!unused.Exists(entry => entry.Id == item))
        {
            return;
        }

        foreach ((long id, Guid uuid) in unused)
        {
            session.Execute("DELETE FROM item WHERE id = @id", new { id });
            session.Execute("DELETE FROM blob WHERE item_uuid = @uuid", new { uuid });
            File.Delete(store.PathOf(uuid));
        }
    }
}
