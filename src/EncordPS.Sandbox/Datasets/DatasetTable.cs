using EncordPS.Sandbox.Database;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Datasets;

/// <summary>Datasets in the database.</summary>
internal static class DatasetTable
{
    private const string Select = """
        SELECT dataset.id AS id, dataset.uuid AS uuid, title, dataset.description AS description, storage_location,
            folder_id, CASE WHEN is_mirror THEN folder.uuid END AS backing_folder_uuid
        FROM dataset LEFT JOIN folder ON folder.id = folder_id
        """;

    public static Dataset? Find(Session session, Guid uuid) =>
        session.First(Select + " WHERE dataset.uuid = $uuid", Map, ("$uuid", uuid));

    /// <summary>The dataset that a folder is the backing folder of, if it is one.</summary>
    public static Dataset? MirroredBy(Session session, long folderId) =>
        session.First(Select + " WHERE folder_id = $folder AND is_mirror", Map, ("$folder", folderId));

    public static Dataset? Find(Session session, long id) =>
        session.First(Select + " WHERE dataset.id = $id", Map, ("$id", id));

    public static long Add(
        Session session, Guid uuid, string title, string description, int storageLocation, DateTimeOffset now) =>
        session.Insert(
            """
            INSERT INTO dataset (uuid, title, description, storage_location, created_at, last_edited_at)
            VALUES ($uuid, $title, $description, $location, $now, $now)
            """,
            ("$uuid", uuid), ("$title", title), ("$description", description), ("$location", storageLocation),
            ("$now", now));

    public static void SetFolder(Session session, long id, long folderId, bool isMirror) => session.Execute(
        "UPDATE dataset SET folder_id = $folder, is_mirror = $mirror WHERE id = $id",
        ("$id", id), ("$folder", folderId), ("$mirror", isMirror));

    public static void Touch(Session session, long id, DateTimeOffset now) =>
        session.Execute("UPDATE dataset SET last_edited_at = $now WHERE id = $id", ("$id", id), ("$now", now));

    private static Dataset Map(SqliteDataReader reader) => new(
        reader.Number("id"),
        reader.Id("uuid"),
        reader.Text("title"),
        reader.Text("description"),
        (int)reader.Number("storage_location"),
        reader.OptionalNumber("folder_id"),
        reader.OptionalId("backing_folder_uuid"));
}
