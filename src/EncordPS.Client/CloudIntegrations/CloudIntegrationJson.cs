using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.CloudIntegrations;

/// <summary>Cloud integrations as the v2 API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(CloudIntegration))]
internal sealed partial class CloudIntegrationJson : JsonSerializerContext;
