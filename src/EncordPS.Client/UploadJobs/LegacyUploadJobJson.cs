using System.Text.Json.Serialization;

namespace EncordPS.UploadJobs;

/// <summary>Upload jobs of datasets as the legacy API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PropertyNameCaseInsensitive = false)]
[JsonSerializable(typeof(UploadJobOperations.Started))]
[JsonSerializable(typeof(DatasetDataLongPolling))]
[JsonSerializable(typeof(FolderRule.DatasetPlace))]
internal sealed partial class LegacyUploadJobJson : JsonSerializerContext;
