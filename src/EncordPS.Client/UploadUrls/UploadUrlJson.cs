using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.UploadUrls;

/// <summary>Signed upload URLs as the v2 API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(UploadPlace))]
internal sealed partial class UploadUrlJson : JsonSerializerContext;
