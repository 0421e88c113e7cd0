using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.UploadRequests;

/// <summary>
/// Scenes, which both formats write alike. A scene is one file, whose URL may stand there alone, or is made of streams that
/// name many.
/// </summary>
internal static class Scenes
{
    public static IEnumerable<UploadUnit> Read(Fields items) => items.Objects("scenes").Select(ReadUnit);

    private static UploadUnit ReadUnit(Fields unit)
    {
        string title = unit.Text("title");
        JsonElement scene = unit.Any("scene");
        UploadFile[] files = scene.ValueKind switch
        {
            JsonValueKind.String => [new UploadFile(scene.GetString(), title)],
            JsonValueKind.Object => [.. Urls(scene).Select(url => new UploadFile(url, title))],
            _ => throw unit.Wrong("scene", "Input should be an object or a URL", "dict_type"),
        };
        return files.Length == 0
            ? throw unit.Wrong("scene", "The scene names no file", "value_error")
            : new UploadUnit(ItemTypes.Scene, files, title, unit.OptionalJson("clientMetadata"));
    }

    private static IEnumerable<string> Urls(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Urls),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name is "url" or "uri" && member.Value.ValueKind == JsonValueKind.String
                ? [member.Value.GetString()!]
                : Urls(member.Value)),
        _ => [],
    };
}
