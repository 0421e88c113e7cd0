using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.Items;

/// <summary>Storage items in the database.</summary>
internal static class ItemTable
{
    private const string InsertSql = """
        INSERT INTO item (uuid, folder_id, item_type, name, client_metadata, owner_id, created_at, last_edited_at,
            is_frame, storage_location, integration_uuid, url, source_key, group_layout,
            file_size, mime_type, duration, fps, height, width, frame_count,
            dicom_instance_uid, dicom_study_uid, dicom_series_uid,
            audio_sample_rate, audio_bit_depth, audio_codec, audio_num_channels)
        VALUES (@Uuid, @FolderId, @ItemType, @Name, @ClientMetadata, @OwnerId, @CreatedAt, @CreatedAt,
            @IsFrame, @StorageLocation, @IntegrationUuid, @Url, @SourceKey, @GroupLayout,
            @FileSize, @MimeType, @Duration, @Fps, @Height, @Width, @FrameCount,
            @DicomInstanceUid, @DicomStudyUid, @DicomSeriesUid,
            @AudioSampleRate, @AudioBitDepth, @AudioCodec, @AudioNumChannels)
        RETURNING id
        """;

    public static long Add(Session session, NewItem item) => (long)session.RunAgain(
        InsertSql,
        ("@Uuid", item.Uuid), ("@FolderId", item.FolderId), ("@ItemType", item.ItemType), ("@Name", item.Name),
        ("@ClientMetadata", item.ClientMetadata), ("@OwnerId", item.OwnerId), ("@CreatedAt", item.CreatedAt),
        ("@IsFrame", item.IsFrame), ("@StorageLocation", item.StorageLocation), ("@IntegrationUuid", item.IntegrationUuid),
        ("@Url", item.Url), ("@SourceKey", item.SourceKey), ("@GroupLayout", item.GroupLayout),
        ("@FileSize", item.Media.FileSize), ("@MimeType", item.Media.MimeType), ("@Duration", item.Media.Duration),
        ("@Fps", item.Media.Fps), ("@Height", item.Media.Height), ("@Width", item.Media.Width), ("@FrameCount", item.Media.FrameCount),
        ("@DicomInstanceUid", item.Media.DicomInstanceUid), ("@DicomStudyUid", item.Media.DicomStudyUid),
        ("@DicomSeriesUid", item.Media.DicomSeriesUid), ("@AudioSampleRate", item.Media.AudioSampleRate),
        ("@AudioBitDepth", item.Media.AudioBitDepth), ("@AudioCodec", item.Media.AudioCodec),
        ("@AudioNumChannels", item.Media.AudioNumChannels))!;

    public static long IdOf(Session session, Guid uuid) =>
        session.Scalar<long>("SELECT id FROM item WHERE uuid = @uuid", new { uuid });

    public static string NameOf(Session session, long id) =>
        (string)session.RunAgain("SELECT name FROM item WHERE id = @id", ("@id", id))!;

    public static string? TypeOf(Session session, long id) =>
        session.Scalar<string>("SELECT item_type FROM item WHERE id = @id", new { id });

    /// <summary>The key of an item that is immediately in a folder.</summary>
    /// <exception cref="ApiException">The folder has no such item.</exception>
    public static long InFolder(Session session, Folder folder, Guid item) =>
        session.Scalar<long?>(
            "SELECT id FROM item WHERE uuid = @item AND folder_id = @Id", new { item, folder.Id })
        ?? throw ApiException.NotFound($"item in the folder {folder.Uuid} with the uuid", item);

    /// <inheritdoc cref="InFolder"/>
    public static List<long> AllInFolder(Session session, Folder folder, IEnumerable<Guid> items) =>
        [.. items.Distinct().Select(item => InFolder(session, folder, item))];

    public static void AddFrame(Session session, long group, int position, long item) => session.Execute(
        "INSERT INTO item_frame (group_id, position, item_id) VALUES (@group, @position, @item)",
        new { group, position, item });

    /// <summary>Sets the series of a DICOM file that has none. Other media are left alone.</summary>
    public static void SetSeries(Session session, long id, MediaInfo series) => session.Execute(
        """
        UPDATE item SET dicom_study_uid = @DicomStudyUid, dicom_series_uid = @DicomSeriesUid
        WHERE id = @id AND @DicomSeriesUid IS NOT NULL AND dicom_series_uid IS NULL
        """,
        new { id, series.DicomStudyUid, series.DicomSeriesUid });

    /// <summary>Replaces an item's client metadata as a whole.</summary>
    /// <param name="metadata">A JSON object as text, or null for none.</param>
    public static void SetMetadata(Session session, long id, string? metadata, DateTimeOffset now) => session.Execute(
        "UPDATE item SET client_metadata = @metadata, last_edited_at = @now WHERE id = @id",
        new { metadata, now, id });
}
