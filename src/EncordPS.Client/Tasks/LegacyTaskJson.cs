using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.Tasks;

/// <summary>Tasks as the legacy API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(ReEncodeVideoTask))]
[JsonSerializable(typeof(ImageGroupOcr))]
internal sealed partial class LegacyTaskJson : JsonSerializerContext;
