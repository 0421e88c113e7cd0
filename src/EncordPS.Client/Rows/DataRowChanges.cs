using System.Text.Json.Nodes;

namespace EncordPS.Rows;

/// <summary>What is to change on a row; what is null stays.</summary>
internal sealed record DataRowChanges(string? Title = null, DataClientMetadata? ClientMetadata = null)
{
    /// <summary>Shared by all rows that nobody has changed.</summary>
    public static DataRowChanges None { get; } = new();

    public JsonObject ToJson()
    {
        JsonObject fields = [];
        if (Title is not null)
        {
            fields["data_title"] = Title;
        }

        if (ClientMetadata is not null)
        {
            fields["client_metadata"] = ClientMetadata.ToNode();
        }

        return fields;
    }
}
