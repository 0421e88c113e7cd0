using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.Datasets;

/// <summary>Datasets as the v2 API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(DatasetWithUserRole))]
[JsonSerializable(typeof(CreateDatasetResponseV2))]
internal sealed partial class DatasetJson : JsonSerializerContext;
