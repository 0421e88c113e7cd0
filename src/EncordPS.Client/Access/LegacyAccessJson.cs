using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.Access;

/// <summary>Users and their roles as the legacy API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(DatasetUser))]
internal sealed partial class LegacyAccessJson : JsonSerializerContext;
