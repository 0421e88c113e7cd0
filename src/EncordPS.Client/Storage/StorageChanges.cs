using System.Text.Json.Nodes;

namespace EncordPS.Storage;

/// <summary>What is to change on a storage folder or item; what is null stays.</summary>
internal sealed record StorageChanges(string? Name = null, string? Description = null, DataClientMetadata? ClientMetadata = null)
{
    /// <summary>As the body of a PATCH: there, unlike everywhere else, metadata are an object and not a text.</summary>
    public JsonObject ToJson()
    {
        JsonObject fields = [];
        if (Name is not null)
        {
            fields["name"] = Name;
        }

        if (Description is not null)
        {
            fields["description"] = Description;
        }

        if (ClientMetadata is not null)
        {
            fields["clientMetadata"] = ClientMetadata.ToNode();
        }

        return fields;
    }
}
