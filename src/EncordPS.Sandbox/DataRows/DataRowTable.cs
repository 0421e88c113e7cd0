using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Protocol;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Data rows in the database.</summary>
internal static class DataRowTable
{
    /// <summary>Adds a row over an item.</summary>
    /// <returns>Its key.</returns>
    public static long Add(Session session, long datasetId, long itemId, string title, DateTimeOffset now) =>
        session.Insert(
            """
            INSERT INTO data_row (hash, dataset_id, item_id, title, created_at, last_edited_at)
            VALUES ($hash, $dataset, $item, $title, $now, $now)
            """,
            ("$hash", Guid.NewGuid()), ("$dataset", datasetId), ("$item", itemId), ("$title", title), ("$now", now));

    public static string HashOf(Session session, long id) =>
        session.Scalar<string>("SELECT hash FROM data_row WHERE id = $id", ("$id", id))!;

    public static bool IsIn(Session session, long datasetId, long itemId) => session.Scalar<long>(
        "SELECT count(*) FROM data_row WHERE dataset_id = $dataset AND item_id = $item",
        ("$dataset", datasetId), ("$item", itemId)) > 0;

    /// <summary>The item behind a row of a dataset.</summary>
    /// <exception cref="ApiException">The dataset has no such row.</exception>
    public static long ItemOf(Session session, Dataset dataset, Guid hash) =>
        session.Scalar<long?>(
            "SELECT item_id FROM data_row WHERE dataset_id = $dataset AND hash = $hash",
            ("$dataset", dataset.Id), ("$hash", hash))
        ?? throw ApiException.NotFound($"row in the dataset {dataset.Uuid} with the data hash", hash);

    public static void Rename(Session session, Dataset dataset, Guid hash, string title) => session.Execute(
        "UPDATE data_row SET title = $title WHERE dataset_id = $dataset AND hash = $hash",
        ("$title", title), ("$dataset", dataset.Id), ("$hash", hash));

    public static void Touch(Session session, Dataset dataset, Guid hash, DateTimeOffset now) => session.Execute(
        "UPDATE data_row SET last_edited_at = $now WHERE dataset_id = $dataset AND hash = $hash",
        ("$now", now), ("$dataset", dataset.Id), ("$hash", hash));
}
