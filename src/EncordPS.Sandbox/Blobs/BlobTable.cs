namespace EncordPS.Sandbox.Blobs;

/// <summary>Places to upload to, in the database.</summary>
internal static class BlobTable
{
    private const string Select = "SELECT object_key, item_uuid, owner_id, content_type, size FROM blob";

    public static Blob? Find(Session session, string objectKey) =>
        session.First<Blob>(Select + " WHERE object_key = @objectKey", new { objectKey });

    public static Blob Add(Session session, User owner, string itemType)
    {
        var item = Guid.NewGuid();
        var blob = new Blob($"cord-{itemType}-dev/{owner.Id}/{item}", item, owner.Id, ContentType: null, Size: null);
        session.Execute(
            "INSERT INTO blob (object_key, item_uuid, owner_id) VALUES (@ObjectKey, @ItemUuid, @OwnerId)", blob);
        return blob;
    }

    public static void SetArrived(Session session, Guid item, string? contentType, long size) => session.Execute(
        "UPDATE blob SET content_type = @contentType, size = @size WHERE item_uuid = @item",
        new { contentType, size, item });
}
