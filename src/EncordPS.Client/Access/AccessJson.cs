using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.Access;

/// <summary>Users and groups, and their roles, as the v2 API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(DatasetGroup))]
[JsonSerializable(typeof(StorageFolderGroup))]
[JsonSerializable(typeof(DatasetUserEntry))]
[JsonSerializable(typeof(GroupMember))]
[JsonSerializable(typeof(OrganisationUser))]
internal sealed partial class AccessJson : JsonSerializerContext;
