using System.Collections;
using EncordPS.Access;
using EncordPS.Client.Tests.Answers;
using EncordPS.Storage;

namespace EncordPS.Client.Tests.Storage;

/// <summary>The fast way to read an item, a folder or a group of a listing gives the same as the generated code.</summary>
public sealed class StorageReaderTests
{
    private const string Item =
        """
        {"uuid": "17e30000-0000-4000-8000-000000000001", "parent": "6bf74574-6684-4bcf-a897-31d0c2eef446", "itemType": "video",
         "name": "one \"é\" \ud83d\ude00", "description": null, "clientMetadata": "{\"site\": [1, {\"a\": null}]}",
         "clientMetadataSignedUrl": null, "owner": "owner@example.com", "createdAt": "2024-03-05T18:51:05.123456+00:00",
         "lastEditedAt": "2024-03-06T08:01:59+02:00", "isTombstone": false, "isPlaceholder": true, "backedDataUnitsCount": 2.0,
         "storageLocation": "encord", "integrationHash": "6bf74574-6684-4bcf-a897-31d0c2eef447", "url": "a/b", "signedUrl": "http://a/b?c",
         "fileSize": 5242880, "mimeType": "video/mp4", "duration": 12.5, "fps": 25, "height": 1080, "width": 1920, "frameCount": 312,
         "dicomInstanceUid": "1.2", "dicomStudyUid": "1.3", "dicomSeriesUid": "1.4", "audioSampleRate": 44100, "audioBitDepth": 16,
         "audioCodec": "aac", "audioNumChannels": 2, "timeseriesSettings": {"x": {"colour": "red"}}, "newer": [1, 2]}
        """;

    private const string Folder =
        """
        {"uuid": "39bad001-0000-4000-8000-000000000001", "parent": null, "name": "Recordings", "description": "Of one site",
         "clientMetadata": "{\"site\": \"north\"}", "owner": "owner@example.com", "createdAt": "2024-03-05T18:51:05Z",
         "lastEditedAt": "2024-03-06 08:01:59", "userRole": "admin", "syncedDatasetHash": "39bad001-0000-4000-8000-000000000002",
         "pathToRoot": [{"uuid": "39bad001-0000-4000-8000-000000000001", "parentUuid": null, "name": "Recordings",
         "syncedDatasetHash": null}, {"uuid": "39bad001-0000-4000-8000-000000000003", "parentUuid":
         "39bad001-0000-4000-8000-000000000004", "name": "é"}], "newer": {"a": 1}}
        """;

    private const string Group =
        """
        {"groupHash": "96090000-0000-4000-8000-000000000001", "name": "Annotators", "description": "Of one site",
         "createdAt": "2024-03-05T18:51:05.123456+00:00", "newer": true}
        """;

    private static readonly string[] s_words =
    [
        "null", "true", "{}", "[]", "\"\"", "-1", "1.5", "1e999", "\\u0061", "\\ud800", "\"name\": \"again\",", "\"name\": null,",
        "\"description\": 1,", "\"clientMetadata\": \"[]\",", "\"clientMetadata\": \"{\",", "\"clientMetadata\": {},", "\"pathToRoot\": [{}],",
        "\"pathToRoot\": null,", "\"createdAt\": null,", "\"parent\": \"no id\",", "\u0080", "\"isTombstone\": null,", "\"fps\": \"1\",",
    ];

    private static readonly OnePassAgreement<StorageItem> s_items =
        new(static () => new StorageItemReader(), StorageJson.Default.StorageItem, Show);

    private static readonly OnePassAgreement<StorageFolder> s_folders =
        new(static () => new StorageFolderReader(), StorageJson.Default.StorageFolder, Show);

    private static readonly OnePassAgreement<Group> s_groups = new(static () => new GroupReader(), AccessJson.Default.Group, Show);

    [Fact]
    public void What_is_usual_is_read_as_by_the_generated_code()
    {
        s_items.MustHold(Item);
        s_folders.MustHold(Folder);
        s_groups.MustHold(Group);
        s_items.MustBeIncompleteWhenCutOff(Item);
        s_folders.MustBeIncompleteWhenCutOff(Folder);
        s_groups.MustBeIncompleteWhenCutOff(Group);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_damaged_is_read_or_refused_as_by_the_generated_code(int seed)
    {
        s_items.MustHoldWhenDamaged(Item, s_words, seed);
        s_folders.MustHoldWhenDamaged(Folder, s_words, seed);
        s_groups.MustHoldWhenDamaged(Group, s_words, seed);
    }

    [Fact]
    public void A_second_element_has_nothing_of_the_first()
    {
        StorageItemReader reader = new();
        const string Short =
            """
            {"uuid": "17e30000-0000-4000-8000-000000000001", "parent": "6bf74574-6684-4bcf-a897-31d0c2eef446", "itemType": "image",
             "name": "b", "createdAt": "2024-03-05T18:51:05Z", "lastEditedAt": "2024-03-05T18:51:05Z"}
            """;
        OnePassAgreement<StorageItem> same = new(() => reader, StorageJson.Default.StorageItem, Show);

        same.MustHold(Item);
        same.MustHold(Short);
    }

    // Every public property, by name.
    private static string Show(object element) => string.Join(
        '\n', element.GetType().GetProperties().OrderBy(property => property.Name).Select(property =>
            $"{property.Name}={Text(property.GetValue(element))}"));

    private static string? Text(object? value) => value switch
    {
        IEnumerable<PathElement> path => string.Join(" < ", path.Select(Show)),
        IDictionary members => members.ToString(),
        DateTimeOffset time => time.ToString("O"),
        _ => value?.ToString(),
    };
}
