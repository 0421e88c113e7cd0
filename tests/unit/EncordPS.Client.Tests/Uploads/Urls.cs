using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Uploads;

/// <summary>Places to upload to, as the service answers them.</summary>
internal static class Urls
{
    public const string Secret = "X-Goog-Signature=78cff10b71b8";

    public static string Page(params IEnumerable<int> numbers) =>
        $$"""{"results": [{{string.Join(",", numbers.Select(One))}}], "nextPageToken": null}""";

    /// <summary>A page of one place, with the headers that storage demands, as JSON.</summary>
    public static string PageWith(int number, string headers) => Page(number).Replace("}]", $", \"uploadHeaders\": {headers}}}]", StringComparison.Ordinal);

    public static UploadPlace Of(int number) => new()
    {
        ItemUuid = Item(number),
        ObjectKey = Key(number),
        SignedUrl = $"https://storage.example.com/bucket/{number}?X-Goog-Expires=604800&{Secret}",
    };

    public static Guid Item(int number) => new(number, 0, 0, new byte[8]);

    public static string Key(int number) => $"cord-image-dev/user/{number}";

    /// <summary>A script that first gives places for files.</summary>
    public static ScriptedHandler Script(int count) => new ScriptedHandler().Answer(200, Page(Enumerable.Range(1, count)));

    private static string One(int number)
    {
        UploadPlace url = Of(number);
        return $$"""{"itemUuid": "{{url.ItemUuid}}", "objectKey": "{{url.ObjectKey}}", "signedUrl": "{{url.SignedUrl}}"}""";
    }
}
