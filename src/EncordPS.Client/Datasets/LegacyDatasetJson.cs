using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.Datasets;

/// <summary>Datasets as the legacy API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(DatasetState))]
internal sealed partial class LegacyDatasetJson : JsonSerializerContext;
