namespace EncordPS.Sandbox.Datasets;

/// <summary>Data rows in the database.</summary>
internal static class DataRowTable
{
    /// <summary>Adds a row over an item.</summary>
    /// <returns>Its key.</returns>
    public static long Add(Session session, long dataset, long item, string title, DateTimeOffset now) =>
        (long)session.RunAgain(
            """
            INSERT INTO data_row (hash, dataset_id, item_id, title, created_at, last_edited_at)
            VALUES (@hash, @dataset, @item, @title, @now, @now)
            RETURNING id
            """,
            ("@hash", Guid.NewGuid()), ("@dataset", dataset), ("@item", item), ("@title", title), ("@now", now))!;

    public static Guid HashOf(Session session, long id) =>
        session.Scalar<Guid>("SELECT hash FROM data_row WHERE id = @id", new { id });

    public static bool IsIn(Session session, long dataset, long item) => session.Scalar<long>(
        "SELECT count(*) FROM data_row WHERE dataset_id = @dataset AND item_id = @item", new { dataset, item }) > 0;

    /// <summary>The item behind a row of a dataset.</summary>
    /// <exception cref="ApiException">The dataset has no such row.</exception>
    public static long ItemOf(Session session, Dataset dataset, Guid hash) =>
        session.Scalar<long?>(
            "SELECT item_id FROM data_row WHERE dataset_id = @Id AND hash = @hash", new { dataset.Id, hash })
        ?? throw ApiException.NotFound($"row in the dataset {dataset.Uuid} with the data hash", hash);

    public static void Rename(Session session, Guid hash, string title) =>
        session.Execute("UPDATE data_row SET title = @title WHERE hash = @hash", new { title, hash });

    public static void Touch(Session session, Guid hash, DateTimeOffset now) =>
        session.Execute("UPDATE data_row SET last_edited_at = @now WHERE hash = @hash", new { now, hash });
}
