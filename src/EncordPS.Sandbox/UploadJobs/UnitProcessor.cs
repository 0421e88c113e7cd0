using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.UploadRequests;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Makes a unit into an item and, where a dataset is concerned, a row.</summary>
internal sealed class UnitProcessor(FileResolver resolver, ItemBuilder builder, TimeProvider clock)
{
    /// <returns>The keys of what was made; none for a duplicate that was skipped.</returns>
    /// <exception cref="UnitException">The unit fails.</exception>
    public (long? Item, long? Row) Process(Session session, UploadJob job, UploadUnit unit)
    {
        string fileType = ItemTypes.FrameType(unit.ItemType);
        List<ResolvedFile> files = [.. unit.Files.Select(file => resolver.Resolve(session, job, file, fileType))];
        UnitTitle.Check(unit, files);
        string source = SourceKey(unit, files);
        if (job.SkipDuplicates && FindDuplicate(session, job, unit.ItemType, source) is { } known)
        {
            if (job.UpsertMetadata && unit.ClientMetadata is { } metadata)
            {
                ItemTable.SetMetadata(session, known, metadata, clock.GetUtcNow());
            }

            return (null, null);
        }

        long item = builder.Build(session, job, unit, files, source);
        return (item, AddRow(session, job, item));
    }

    /// <summary>Notes that a dataset has changed, once for all units of a step.</summary>
    public void Touch(Session session, UploadJob job)
    {
        if (DatasetOf(session, job) is { } dataset)
        {
            DatasetTable.Touch(session, dataset, clock.GetUtcNow());
        }
    }

    private long? AddRow(Session session, UploadJob job, long item) =>
        DatasetOf(session, job) is { } dataset
            ? DataRowTable.Add(session, dataset, item, ItemTable.NameOf(session, item), clock.GetUtcNow())
            : null;

    /// <summary>Rows go to the job's dataset, or to the one that mirrors the job's folder.</summary>
    private static long? DatasetOf(Session session, UploadJob job) =>
        job.DatasetId ?? DatasetTable.MirroredBy(session, job.FolderId)?.Id;

    private static long? FindDuplicate(Session session, UploadJob job, string itemType, string source) =>
        (long?)session.RunAgain(
            """
            SELECT id FROM item
            WHERE source_key = @source AND item_type = @itemType AND NOT is_frame AND (
                folder_id = @FolderId
                OR EXISTS (SELECT 1 FROM data_row WHERE dataset_id = @DatasetId AND item_id = item.id))
            LIMIT 1
            """,
            ("@source", source), ("@itemType", itemType), ("@FolderId", job.FolderId), ("@DatasetId", job.DatasetId));

    private static string SourceKey(UploadUnit unit, List<ResolvedFile> files) => unit.FrameItems is { } items
        ? string.Join('\n', items)
        : string.Join('\n', files.Select(file => file.Url));
}
