using System.Text.Json.Nodes;

namespace EncordPS.Storage;

/// <summary>The place in the organisation's own bucket that a storage folder is a mirror of.</summary>
/// <param name="IntegrationUuid">The cloud integration that opens the bucket.</param>
/// <param name="RemoteUrl">The place, such as s3://bucket/path/.</param>
/// <remarks>Source: encord.orm.storage.CloudSyncedFolderParams.</remarks>
internal sealed record CloudSource(Guid IntegrationUuid, string RemoteUrl)
{
    public JsonObject ToJson() =>
        new() { ["integrationUuid"] = IntegrationUuid.ToString("D"), ["remoteUrl"] = RemoteUrl };
}
