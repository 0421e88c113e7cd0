using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.UploadJobs;

/// <summary>Upload jobs of datasets as the legacy API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(StartedUploadJob))]
[JsonSerializable(typeof(DatasetDataLongPolling))]
internal sealed partial class LegacyUploadJobJson : JsonSerializerContext;
