using System.Text.Json.Nodes;

namespace EncordPS;

/// <summary>What the service fills in when it gives out data rows.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetAccessSettings.</remarks>
public sealed class DatasetAccessSettings
{
    /// <summary>Whether rows come with their client metadata.</summary>
    public bool FetchClientMetadata { get; set; }

    internal JsonObject ToJson() => new() { ["fetch_client_metadata"] = FetchClientMetadata };
}
