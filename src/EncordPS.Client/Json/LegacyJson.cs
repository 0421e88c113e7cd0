using System.Text.Json;
using System.Text.Json.Serialization;

namespace EncordPS.Json;

/// <summary>The legacy API's JSON: snake_case names.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(DataRowState))]
[JsonSerializable(typeof(DatasetState))]
[JsonSerializable(typeof(SavedDataRow))]
[JsonSerializable(typeof(StartedUploadJob))]
[JsonSerializable(typeof(DatasetDataLongPolling))]
internal sealed partial class LegacyJson : JsonSerializerContext;
