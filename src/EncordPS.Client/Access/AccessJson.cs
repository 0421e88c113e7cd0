using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.Access;

/// <summary>Groups and their roles as the v2 API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(DatasetGroup))]
[JsonSerializable(typeof(StorageFolderGroup))]
internal sealed partial class AccessJson : JsonSerializerContext;
