using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.DataRows;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Items;

/// <summary>
/// Moves items to another folder. A dataset that mirrors a folder loses rows with what leaves it, which has
/// to be allowed, and gets rows with what comes.
/// </summary>
internal sealed class MoveItems(SandboxDatabase database, TimeProvider clock) : IV2Endpoint
{
    public string Method => "POST";

    public string Route => "storage/folders/{folder}/items/move";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Guid[] uuids = call.Body.Ids("itemUuids");
        using Session session = await database.WriteAsync(cancellationToken);
        Folder source = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        Folder target = FolderAccess.ForChanging(session, call.User, call.Body.Id("newParentUuid"));
        List<long> items = FolderItems.RequireAll(session, source, uuids);
        Dataset? left = DatasetTable.MirroredBy(session, source.Id);
        if (left is not null && !call.Body.Flag("allowSyncedDatasetMove"))
        {
            throw ApiException.Invalid(
                $"The folder {source.Uuid} mirrors the dataset {left.Uuid}, and losing its rows was not allowed.");
        }

        items.ForEach(item => Move(session, item, target, left));
        session.Commit();
        return null;
    }

    private void Move(Session session, long item, Folder target, Dataset? left)
    {
        session.Execute(
            """
            UPDATE item SET folder_id = $target
            WHERE id = $id OR (is_frame AND id IN (SELECT item_id FROM item_frame WHERE group_id = $id))
            """,
            ("$target", target.Id), ("$id", item));
        session.Execute(
            "DELETE FROM data_row WHERE item_id = $item AND dataset_id = $dataset",
            ("$item", item), ("$dataset", left?.Id));
        if (DatasetTable.MirroredBy(session, target.Id) is { } entered && !DataRowTable.IsIn(session, entered.Id, item))
        {
            string title = session.Scalar<string>("SELECT name FROM item WHERE id = $id", ("$id", item))!;
            DataRowTable.Add(session, entered.Id, item, title, clock.GetUtcNow());
        }
    }
}
