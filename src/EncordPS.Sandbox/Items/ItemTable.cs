using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.Items;

/// <summary>Storage items in the database.</summary>
internal static class ItemTable
{
    private const string InsertSql = """
        INSERT INTO item (uuid, folder_id, item_type, name, client_metadata, owner_id, created_at, last_edited_at,
            is_frame, storage_location, integration_uuid, url, source_key, file_size, mime_type, duration, fps,
            height, width, frame_count, dicom_instance_uid, dicom_study_uid, dicom_series_uid,
            audio_sample_rate, audio_bit_depth, audio_codec, audio_num_channels)
        VALUES ($uuid, $folder, $type, $name, $metadata, $owner, $now, $now,
            $isFrame, $location, $integration, $url, $source, $size, $mime, $duration, $fps,
            $height, $width, $frames, $instance, $study, $series,
            $rate, $depth, $codec, $channels)
        """;

    public static long Add(Session session, NewItem item) => session.Insert(
        InsertSql,
        ("$uuid", item.Uuid), ("$folder", item.FolderId), ("$type", item.ItemType), ("$name", item.Name),
        ("$metadata", item.ClientMetadata), ("$owner", item.OwnerId), ("$now", item.CreatedAt),
        ("$isFrame", item.IsFrame), ("$location", item.StorageLocation), ("$integration", item.IntegrationUuid),
        ("$url", item.Url), ("$source", item.SourceKey), ("$size", item.Media.FileSize), ("$mime", item.Media.MimeType),
        ("$duration", item.Media.Duration), ("$fps", item.Media.Fps), ("$height", item.Media.Height),
        ("$width", item.Media.Width), ("$frames", item.Media.FrameCount), ("$instance", item.Media.DicomInstanceUid),
        ("$study", item.Media.DicomStudyUid), ("$series", item.Media.DicomSeriesUid),
        ("$rate", item.Media.AudioSampleRate), ("$depth", item.Media.AudioBitDepth),
        ("$codec", item.Media.AudioCodec), ("$channels", item.Media.AudioNumChannels));

    public static long IdOf(Session session, Guid uuid) =>
        session.Scalar<long>("SELECT id FROM item WHERE uuid = $uuid", ("$uuid", uuid));

    public static string? TypeOf(Session session, long id) =>
        session.Scalar<string>("SELECT item_type FROM item WHERE id = $id", ("$id", id));

    public static void AddFrame(Session session, long groupId, int position, long itemId) => session.Execute(
        "INSERT INTO item_frame (group_id, position, item_id) VALUES ($group, $position, $item)",
        ("$group", groupId), ("$position", position), ("$item", itemId));

    /// <summary>Tells a DICOM file which series it belongs to, unless it knows; nothing for other media.</summary>
    public static void SetSeries(Session session, long id, Media series) => session.Execute(
        """
        UPDATE item SET dicom_study_uid = $study, dicom_series_uid = $series
        WHERE id = $id AND $series IS NOT NULL AND dicom_series_uid IS NULL
        """,
        ("$study", series.DicomStudyUid), ("$series", series.DicomSeriesUid), ("$id", id));

    /// <summary>Replaces an item's client metadata as a whole.</summary>
    /// <param name="metadata">A JSON object as text, or null for none.</param>
    public static void SetMetadata(Session session, long id, string? metadata, DateTimeOffset now) => session.Execute(
        "UPDATE item SET client_metadata = $metadata, last_edited_at = $now WHERE id = $id",
        ("$metadata", metadata), ("$now", now), ("$id", id));
}
