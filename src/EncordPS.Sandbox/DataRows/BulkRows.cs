using EncordPS.Sandbox.Datasets;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Many rows at once, made inside the database: a large dataset for tests and benchmarks.</summary>
internal static class BulkRows
{
    private const string AddItems = $"""
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < @count)
        INSERT INTO item (uuid, folder_id, item_type, name, owner_id, created_at, last_edited_at, url, source_key,
            file_size, mime_type, width, height, storage_location)
        SELECT {SqlUuid.New}, @folder, 'image', printf('bulk/%07d.jpg', n), @owner, @now, @now,
            printf('https://storage.example.com/bulk/%07d.jpg', n),
            printf('https://storage.example.com/bulk/%07d.jpg', n),
            200000 + n, 'image/jpeg', 1920, 1080, 1
        FROM number
        """;

    private const string AddRows = $"""
        INSERT INTO data_row (hash, dataset_id, item_id, title, created_at, last_edited_at)
        SELECT {SqlUuid.New}, @dataset, id, name, created_at, last_edited_at FROM item WHERE id > @last ORDER BY id
        """;

    public static void Add(Session session, Dataset dataset, User owner, int count)
    {
        if (count <= 0)
        {
            return;
        }

        DateTimeOffset now = DateTimeOffset.UtcNow;
        long folder = DatasetFolder.FindOrCreate(session, dataset, owner, now).Id;
        long last = session.Scalar<long>("SELECT coalesce(max(id), 0) FROM item");
        session.Execute(AddItems, new { count, folder, owner = owner.Id, now });
        session.Execute(AddRows, new { dataset = dataset.Id, last });
    }
}
