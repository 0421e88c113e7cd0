using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.UploadJobs;

/// <summary>Upload jobs of folders as the v2 API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(FolderUploadState))]
internal sealed partial class UploadJobJson : JsonSerializerContext;
