using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EncordPS.Errors;

namespace EncordPS.Json;

/// <summary>The v2 API's JSON: camelCase names.</summary>
/// <remarks>
/// The generated readers call every init accessor, with null for what an answer does not have: properties that are not
/// to be null say so in their accessors. See https://github.com/dotnet/runtime/issues/84484.
/// </remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Guid))]
[JsonSerializable(typeof(DatasetWithUserRole))]
[JsonSerializable(typeof(CreateDatasetResponseV2))]
[JsonSerializable(typeof(CloudIntegration))]
[JsonSerializable(typeof(DatasetGroup))]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(FolderUploadState))]
[JsonSerializable(typeof(StorageFolder))]
[JsonSerializable(typeof(StorageFolderGroup))]
[JsonSerializable(typeof(StorageFolderSummary))]
[JsonSerializable(typeof(StorageItem))]
[JsonSerializable(typeof(StorageItemMetadata))]
[JsonSerializable(typeof(DicomDeidentificationState))]
[JsonSerializable(typeof(UploadSignedUrl))]
[JsonSerializable(typeof(StorageItemSummary))]
internal sealed partial class WireJson : JsonSerializerContext;
