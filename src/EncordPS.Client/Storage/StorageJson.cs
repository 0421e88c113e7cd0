using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.Storage;

/// <summary>Storage folders and items as the v2 API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(StorageFolder))]
[JsonSerializable(typeof(StorageFolderSummary))]
[JsonSerializable(typeof(StorageItem))]
[JsonSerializable(typeof(StorageItemMetadata))]
[JsonSerializable(typeof(StorageItemSummary))]
[JsonSerializable(typeof(PathElement[]))]
[JsonSerializable(typeof(Guid[]))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    /// <summary>For texts that people read: their letters as they are.</summary>
    public static StorageJson Readable =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
