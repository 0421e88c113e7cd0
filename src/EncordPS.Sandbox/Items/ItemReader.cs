using System.Text.Json;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Items;

/// <summary>Reads storage items that a user may see.</summary>
internal sealed class ItemReader(UrlSigner signer)
{
    /// <summary>Items in the folders of a reach that stands before; a WHERE clause may follow.</summary>
    public const string Select = """

        SELECT item.*, folder.uuid AS parent, user.email AS owner,
            (SELECT count(*) FROM data_row WHERE item_id = item.id) AS backed_data_units_count
        FROM item
        JOIN reach ON reach.folder_id = item.folder_id
        JOIN folder ON folder.id = item.folder_id
        JOIN user ON user.id = item.owner_id

        """;

    public StorageItem? Find(Session session, User user, Guid uuid, bool signUrl = false) =>
        Find(session, user, [uuid], signUrl) is [var item] ? item : null;

    /// <returns>Those that exist and that the user may see, in the order asked for.</returns>
    public List<StorageItem> Find(Session session, User user, IReadOnlyList<Guid> uuids, bool signUrls = false)
    {
        Dictionary<Guid, StorageItem> found = session.All(
            FolderAccess.Reach + Select + "WHERE item.uuid IN (SELECT value FROM json_each($uuids))",
            reader => Map(reader, signUrls),
            ("$user", user.Id), ("$uuids", JsonSerializer.Serialize(uuids))).ToDictionary(item => item.Uuid);
        return [.. uuids.Where(found.ContainsKey).Select(uuid => found[uuid])];
    }

    public StorageItem Map(SqliteDataReader reader, bool signUrl)
    {
        string type = reader.Text("item_type");
        bool hasUrl = signUrl && ItemTypes.HasFile(type);
        return new StorageItem(
            reader.Id("uuid"),
            reader.Id("parent"),
            type,
            reader.Text("name"),
            reader.Text("description"),
            reader.OptionalText("client_metadata") ?? "{}",
            reader.Text("owner"),
            reader.Time("created_at"),
            reader.Time("last_edited_at"),
            IsTombstone: false,
            reader.Flag("is_placeholder"),
            reader.Number("backed_data_units_count"),
            StorageLocations.ItemLocation((int)reader.Number("storage_location")),
            reader.OptionalId("integration_uuid"),
            reader.OptionalText("url"),
            hasUrl ? signer.Sign(HttpMethods.Get, BlobPath.OfItem(reader.Text("uuid")), UrlSigner.Lifetime) : null,
            reader.OptionalNumber("file_size"),
            reader.OptionalText("mime_type"),
            reader.OptionalReal("duration"),
            reader.OptionalReal("fps"),
            reader.OptionalNumber("height"),
            reader.OptionalNumber("width"),
            reader.OptionalText("dicom_instance_uid"),
            reader.OptionalText("dicom_study_uid"),
            reader.OptionalText("dicom_series_uid"),
            reader.OptionalNumber("frame_count"),
            reader.OptionalNumber("audio_sample_rate"),
            reader.OptionalNumber("audio_bit_depth"),
            reader.OptionalText("audio_codec"),
            reader.OptionalNumber("audio_num_channels"));
    }
}
