using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Data rows from the database.</summary>
internal sealed class DataRowReader(UrlSigner signer)
{
    private const string Select = """
        SELECT item.item_type, item.uuid AS item_uuid, row.hash AS data_hash, row.title AS data_title,
            substr(row.created_at, 1, 19) AS created_at, substr(row.last_edited_at, 1, 19) AS last_edited_at,
            item.width, item.height, item.url AS file_link, item.file_size, item.mime_type AS file_type,
            item.storage_location, item.fps AS frames_per_second, item.duration,
            CASE WHEN @ClientMetadata THEN coalesce(item.client_metadata, '{}') END AS client_metadata,
            CASE WHEN item.folder_id IS NOT NULL THEN item.uuid END AS backing_item_uuid
        FROM data_row AS row JOIN item ON item.id = row.item_id
        WHERE row.dataset_id = @DatasetId
            AND (@TitleEq IS NULL OR row.title = @TitleEq)
            AND (@TitleLike IS NULL OR row.title LIKE @TitleLike)
            AND (@CreatedBefore IS NULL OR row.created_at < @CreatedBefore)
            AND (@CreatedAfter IS NULL OR row.created_at > @CreatedAfter)
            AND (@ItemTypes IS NULL OR item.item_type IN (SELECT value FROM json_each(@ItemTypes)))
            AND (@Hashes IS NULL OR row.hash IN (SELECT value FROM json_each(@Hashes)))
        ORDER BY row.id
        """;

    private const string SelectImages = """
        SELECT image.uuid AS image_hash, image.name AS title, image.url AS file_link, image.mime_type AS file_type,
            image.file_size, image.storage_location, substr(image.created_at, 1, 19) AS created_at,
            substr(image.last_edited_at, 1, 19) AS last_edited_at, image.height, image.width
        FROM item_frame JOIN item AS image ON image.id = item_id
        WHERE group_id = (SELECT id FROM item WHERE uuid = @ItemUuid)
        ORDER BY position
        """;

    /// <summary>Reads rows one by one, so that their number costs no memory.</summary>
    public IEnumerable<DataRow> Read(Session session, DataRowQuery query) =>
        session.Each<DataRow>(Select, query).Select(row => Complete(session, row, query));

    private DataRow Complete(Session session, DataRow row, DataRowQuery query)
    {
        bool isGroup = row.ItemType is ItemTypes.ImageGroup or ItemTypes.ImageSequence;
        return row with
        {
            DataType = ItemTypes.DataType(row.ItemType),
            SignedUrl = SignedUrl(row.ItemUuid, query.SignedUrl && ItemTypes.HasFile(row.ItemType)),
            IsOptimisedImageGroup = isGroup ? row.ItemType == ItemTypes.ImageSequence : null,
            ImagesData = isGroup && query.Images ? ReadImages(session, row.ItemUuid, query.ImageUrls) : null,
        };
    }

    private List<RowImage> ReadImages(Session session, Guid itemUuid, bool withUrls) =>
        session.All<RowImage>(SelectImages, new { ItemUuid = itemUuid }).ConvertAll(
            image => image with { SignedUrl = SignedUrl(image.ImageHash, withUrls) });

    private string? SignedUrl(Guid item, bool isWanted) =>
        isWanted ? signer.Sign(HttpMethods.Get, BlobPath.OfItem(item), UrlSigner.Lifetime) : null;
}
