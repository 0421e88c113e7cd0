using System.Text.Json.Nodes;

namespace EncordPS.Storage;

/// <summary>What a new storage folder is made from.</summary>
/// <param name="Name">The name.</param>
/// <remarks>Source: encord.orm.storage.CreateStorageFolderPayload.</remarks>
internal sealed record NewStorageFolder(string Name)
{
    /// <summary>The description; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The folder that it is made in; null for the top.</summary>
    public Guid? Parent { get; init; }

    /// <summary>The client metadata; null for none.</summary>
    public DataClientMetadata? ClientMetadata { get; init; }

    /// <summary>The place in a bucket that it is a mirror of; null for none.</summary>
    public CloudSource? Source { get; init; }

    public JsonObject ToJson()
    {
        JsonObject body = new() { ["name"] = Name };
        if (Description is not null)
        {
            body["description"] = Description;
        }

        if (Parent is { } parent)
        {
            body["parent"] = parent.ToString("D");
        }

        if (ClientMetadata is not null)
        {
            // A text here; in a PATCH it is an object.
            body["clientMetadata"] = ClientMetadata.ToJson();
        }

        if (Source is not null)
        {
            body["cloudSyncedFolderParams"] = Source.ToJson();
        }

        return body;
    }
}
