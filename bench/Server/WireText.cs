using EncordPS.Bench.Measuring;

namespace EncordPS.Bench.Server;

/// <summary>What the service's objects look like on the wire, whole; # stands for the digits that tell them apart.</summary>
internal static class WireText
{
    private const string Digits = "############";

    public static DigitTemplate Row { get; } = new(
        $$"""
        {"data_hash": "0da7a000-0000-4000-8000-{{Digits}}", "data_title": "recording-{{Digits}}.mp4", "data_type": "VIDEO", "created_at": "2024-03-05 18:51:05", "last_edited_at": "2024-03-06 08:01:59", "width": 1920, "height": 1080, "file_link": "cord-video-dev/17e30000-0000-4000-8000-{{Digits}}", "file_size": 5242880, "file_type": "video/mp4", "storage_location": 0, "frames_per_second": 25, "duration": 12.5, "client_metadata": null, "signed_url": null, "is_optimised_image_group": null, "backing_item_uuid": "17e30000-0000-4000-8000-{{Digits}}", "images_data": null}
        """);

    public static DigitTemplate Dataset { get; } = new(
        $$"""
        {"datasetUuid": "da7a5e70-0000-4000-8000-{{Digits}}", "title": "Dataset {{Digits}}", "description": "Recordings of one site", "createdAt": "2024-03-05T18:51:05.123456+00:00", "lastEditedAt": "2024-03-06T08:01:59.123456+00:00", "userRole": "admin", "storageLocation": 0, "backingFolderUuid": "39bad001-0000-4000-8000-{{Digits}}"}
        """);

    public static DigitTemplate Folder { get; } = new(
        $$"""
        {"uuid": "39bad001-0000-4000-8000-{{Digits}}", "parent": null, "name": "Recordings {{Digits}}", "description": "Of one site", "clientMetadata": "{\"site\": \"north\"}", "owner": "owner@example.com", "createdAt": "2024-03-05T18:51:05.123456+00:00", "lastEditedAt": "2024-03-06T08:01:59.123456+00:00", "userRole": "admin", "syncedDatasetHash": null, "pathToRoot": [{"uuid": "39bad001-0000-4000-8000-{{Digits}}", "parentUuid": null, "name": "Recordings {{Digits}}", "syncedDatasetHash": null}]}
        """);

    public static DigitTemplate Group { get; } = new(
        $$"""
        {"groupHash": "96090000-0000-4000-8000-{{Digits}}", "name": "Annotators {{Digits}}", "description": "Of one site", "createdAt": "2024-03-05T18:51:05.123456+00:00"}
        """);

    public static DigitTemplate Item { get; } = new(
        $$"""
        {"uuid": "17e30000-0000-4000-8000-{{Digits}}", "url": "cord-video-dev/17e30000-0000-4000-8000-{{Digits}}", "signedUrl": null, "fileSize": 5242880, {{RestOfItem}}}
        """);

    public static DigitTemplate UploadUrl(string address) => new(
        $$"""
        {"itemUuid": "17e30000-0000-4000-8000-{{Digits}}", "objectKey": "cord-image-dev/17e30000-0000-4000-8000-{{Digits}}", "signedUrl": "{{address}}/upload/17e30000-0000-4000-8000-{{Digits}}?X-Goog-Signature=78cff10b71b8"}
        """);

    /// <summary>Where the file of an item is, and its size, which the last digits of a large one say.</summary>
    public static string FileOf(string id, string address)
    {
        bool isLarge = id.StartsWith("17e30001", StringComparison.Ordinal);
        long size = isLarge ? long.Parse(id.AsSpan(id.Length - DigitTemplate.Digits)) : Work.FileSize;
        return $$"""
            "url": "cord-video-dev/{{id}}", "signedUrl": "{{address}}/blob/{{size}}", "fileSize": {{size}}
            """;
    }

    /// <summary>What all items have in common.</summary>
    public const string RestOfItem =
        """
        "parent": "6bf74574-6684-4bcf-a897-31d0c2eef446", "itemType": "video", "name": "recording.mp4", "description": "", "clientMetadata": "{\"site\": \"north\"}", "owner": "owner@example.com", "createdAt": "2024-03-05T18:51:05.123456+00:00", "lastEditedAt": "2024-03-06T08:01:59.123456+00:00", "isTombstone": false, "isPlaceholder": false, "backedDataUnitsCount": 1, "storageLocation": "encord", "integrationHash": null, "mimeType": "video/mp4", "duration": 12.5, "fps": 25.0, "height": 1080, "width": 1920, "dicomInstanceUid": null, "dicomStudyUid": null, "dicomSeriesUid": null, "frameCount": 312, "audioSampleRate": null, "audioBitDepth": null, "audioCodec": null, "audioNumChannels": null
        """;
}
