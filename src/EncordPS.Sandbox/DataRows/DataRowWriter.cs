using System.Text.Json;
using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Items;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Data rows from the database to the wire.</summary>
internal sealed class DataRowWriter(UrlSigner signer)
{
    /// <summary>What <see cref="Write"/> reads, in the order of the wire.</summary>
    public const string Select = """
        SELECT row.hash, row.title, item.item_type, row.created_at, row.last_edited_at, item.width, item.height,
            item.url, item.file_size, item.mime_type, item.storage_location, item.fps, item.duration,
            item.client_metadata, item.uuid, CASE WHEN item.folder_id IS NOT NULL THEN item.uuid END
        FROM data_row AS row JOIN item ON item.id = row.item_id
        """;

    private const string SelectImages = """
        SELECT image.uuid, image.name, image.url, image.mime_type, image.file_size, image.storage_location,
            image.created_at, image.last_edited_at, image.height, image.width
        FROM item_frame JOIN item AS image ON image.id = item_id
        WHERE group_id = (SELECT id FROM item WHERE uuid = $group)
        ORDER BY position
        """;

    public void Write(Session session, Utf8JsonWriter json, SqliteDataReader reader, DataRowOptions options)
    {
        var columns = new ColumnCursor(reader, json);
        json.WriteStartObject();
        columns.Text("data_hash");
        columns.Text("data_title");
        string itemType = columns.OptionalText()!;
        json.WriteString("data_type", ItemTypes.DataType(itemType));
        WriteMedia(ref columns);
        WriteMetadata(json, columns.OptionalText(), options);
        string itemUuid = columns.OptionalText()!;
        json.WriteString("signed_url", SignedUrl(itemUuid, options.SignedUrl && ItemTypes.HasFile(itemType)));
        WriteIsSequence(json, itemType);
        columns.Text("backing_item_uuid");
        WriteImages(session, json, itemType, itemUuid, options);
        json.WriteEndObject();
    }

    private static void WriteMedia(ref ColumnCursor columns)
    {
        columns.Seconds("created_at");
        columns.Seconds("last_edited_at");
        columns.Integer("width");
        columns.Integer("height");
        columns.Text("file_link");
        columns.Integer("file_size");
        columns.Text("file_type");
        columns.Integer("storage_location");
        columns.Real("frames_per_second");
        columns.Real("duration");
    }

    private static void WriteMetadata(Utf8JsonWriter json, string? metadata, DataRowOptions options)
    {
        json.WritePropertyName("client_metadata");
        if (options.ClientMetadata)
        {
            json.WriteRawValue(metadata ?? "{}", skipInputValidation: true);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteIsSequence(Utf8JsonWriter json, string itemType)
    {
        json.WritePropertyName("is_optimised_image_group");
        if (itemType is ItemTypes.ImageGroup or ItemTypes.ImageSequence)
        {
            json.WriteBooleanValue(itemType == ItemTypes.ImageSequence);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private void WriteImages(
        Session session, Utf8JsonWriter json, string itemType, string itemUuid, DataRowOptions options)
    {
        json.WritePropertyName("images_data");
        if (!options.Images || itemType is not (ItemTypes.ImageGroup or ItemTypes.ImageSequence))
        {
            json.WriteNullValue();
            return;
        }

        using SqliteCommand command = session.Command(SelectImages, ("$group", itemUuid));
        using SqliteDataReader reader = command.ExecuteReader();
        json.WriteStartArray();
        while (reader.Read())
        {
            WriteImage(json, reader, options.ImageUrls);
        }

        json.WriteEndArray();
    }

    private void WriteImage(Utf8JsonWriter json, SqliteDataReader reader, bool withUrl)
    {
        var columns = new ColumnCursor(reader, json);
        json.WriteStartObject();
        columns.Text("image_hash");
        columns.Text("title");
        columns.Text("file_link");
        columns.Text("file_type");
        columns.Integer("file_size");
        columns.Integer("storage_location");
        columns.Seconds("created_at");
        columns.Seconds("last_edited_at");
        columns.Integer("height");
        columns.Integer("width");
        json.WriteString("signed_url", SignedUrl(reader.GetString(0), withUrl));
        json.WriteEndObject();
    }

    private string? SignedUrl(string itemUuid, bool wanted) =>
        wanted ? signer.Sign(HttpMethods.Get, BlobPath.OfItem(itemUuid), UrlSigner.Lifetime) : null;
}
