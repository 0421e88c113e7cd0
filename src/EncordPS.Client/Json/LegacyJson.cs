using System.Text.Json;
using System.Text.Json.Serialization;

namespace EncordPS.Json;

/// <summary>The legacy API's JSON: snake_case names.</summary>
/// <remarks>
/// The generated readers call every init accessor, with null for what an answer does not have: properties that are not
/// to be null say so in their accessors. See https://github.com/dotnet/runtime/issues/84484.
/// </remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(DataRowState))]
[JsonSerializable(typeof(DatasetState))]
[JsonSerializable(typeof(DatasetUser))]
[JsonSerializable(typeof(SavedDataRow))]
[JsonSerializable(typeof(StartedUploadJob))]
[JsonSerializable(typeof(DatasetDataLongPolling))]
[JsonSerializable(typeof(ReEncodeVideoTask))]
[JsonSerializable(typeof(ImageGroupOcr))]
internal sealed partial class LegacyJson : JsonSerializerContext;
