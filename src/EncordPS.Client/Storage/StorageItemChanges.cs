using System.Text.Json.Nodes;

namespace EncordPS;

/// <summary>What is to change on a storage item; what is null stays.</summary>
internal sealed record StorageItemChanges(string? Name = null, string? Description = null, DataClientMetadata? ClientMetadata = null)
{
    public JsonObject ToJson()
    {
        JsonObject patch = [];
        if (Name is not null)
        {
            patch["name"] = Name;
        }

        if (Description is not null)
        {
            patch["description"] = Description;
        }

        if (ClientMetadata is not null)
        {
            patch["clientMetadata"] = ClientMetadata.ToNode();
        }

        return patch;
    }
}
