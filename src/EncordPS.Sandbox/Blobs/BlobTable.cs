using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Blobs;

/// <summary>Places to upload to, in the database.</summary>
internal static class BlobTable
{
    private const string Select = "SELECT object_key, item_uuid, owner_id, content_type, size FROM blob";

    public static Blob? Find(Session session, string objectKey) =>
        session.First(Select + " WHERE object_key = $key", Map, ("$key", objectKey));

    public static Blob? Find(Session session, Guid item) =>
        session.First(Select + " WHERE item_uuid = $item", Map, ("$item", item));

    public static Blob Add(Session session, User owner, string itemType)
    {
        var item = Guid.NewGuid();
        var blob = new Blob($"cord-{itemType}-dev/{owner.Id}/{item}", item, owner.Id, ContentType: null, Size: null);
        session.Execute(
            "INSERT INTO blob (object_key, item_uuid, owner_id) VALUES ($key, $item, $owner)",
            ("$key", blob.ObjectKey), ("$item", item), ("$owner", owner.Id));
        return blob;
    }

    public static void SetArrived(Session session, Guid item, string? contentType, long size) => session.Execute(
        "UPDATE blob SET content_type = $type, size = $size WHERE item_uuid = $item",
        ("$type", contentType), ("$size", size), ("$item", item));

    private static Blob Map(SqliteDataReader reader) => new(
        reader.Text("object_key"),
        reader.Id("item_uuid"),
        reader.Number("owner_id"),
        reader.OptionalText("content_type"),
        reader.OptionalNumber("size"));
}
