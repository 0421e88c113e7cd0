using System.Text.Json.Serialization;

namespace EncordPS.UploadJobs;

/// <summary>Upload jobs of folders as the v2 API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false)]
[JsonSerializable(typeof(FolderUploadState))]
internal sealed partial class UploadJobJson : JsonSerializerContext;
