using System.Text.Json.Nodes;

namespace EncordPS;

/// <summary>What a new dataset is made from.</summary>
/// <remarks>Source: encord.orm.dataset.CreateDatasetPayload.</remarks>
public sealed class CreateDatasetPayload
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The description; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether a storage folder is made with the dataset that mirrors it.</summary>
    public bool CreateBackingFolder { get; init; } = true;

    /// <summary>
    /// A mark by which the service counts uses of an old way of making datasets; false unless you stand in for an old client.
    /// </summary>
    public bool LegacyCall { get; init; }

    internal JsonObject ToJson()
    {
        JsonObject body = new() { ["title"] = Title };
        if (Description is not null)
        {
            body["description"] = Description;
        }

        body["createBackingFolder"] = CreateBackingFolder;
        body["legacyCall"] = LegacyCall;
        return body;
    }
}
