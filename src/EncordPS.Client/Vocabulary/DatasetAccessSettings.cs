using System.Text.Json.Nodes;

namespace EncordPS;

/// <summary>What the service fills in when it gives out datasets and data rows.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetAccessSettings.</remarks>
public sealed class DatasetAccessSettings
{
    /// <summary>Whether rows come with their client metadata.</summary>
    public bool FetchClientMetadata { get; set; }

    /// <summary>Whether a dataset comes with its rows. A listing of rows always has them.</summary>
    public bool FetchRows { get; set; } = true;

    internal JsonObject ToJson() => new()
    {
        ["fetch_client_metadata"] = FetchClientMetadata,
        ["fetch_rows"] = FetchRows,
    };
}
