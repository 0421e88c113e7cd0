using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.Tasks;

/// <summary>Tasks as the v2 API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(DicomDeidentificationState))]
[JsonSerializable(typeof(FolderSync))]
[JsonSerializable(typeof(ItemReencoding))]
internal sealed partial class TaskJson : JsonSerializerContext;
