using System.Text.Json.Nodes;

namespace EncordPS.Storage;

/// <summary>What is to change on a storage folder or item; what is null stays.</summary>
internal sealed record StorageChanges(string? Name = null, string? Description = null, DataClientMetadata? ClientMetadata = null)
{
    /// <summary>How the channels of a time series are drawn.</summary>
    public JsonObject? TimeseriesSettings { get; init; }

    /// <summary>How a scene is drawn.</summary>
    public JsonObject? SceneViewSettings { get; init; }

    /// <summary>The tiles of a scene.</summary>
    public JsonObject? SceneLayout { get; init; }

    /// <summary>Whether it concerns scenes, which the service's own SDK does not send in bulk.</summary>
    public bool IsOfScene => SceneViewSettings is not null || SceneLayout is not null;

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

        AddUnlessNull(fields, "timeseriesSettings", TimeseriesSettings);
        AddUnlessNull(fields, "sceneViewSettings", SceneViewSettings);
        AddUnlessNull(fields, "sceneLayout", SceneLayout);
        return fields;
    }

    // Of one argument for many items: a node can be in one body only.
    private static void AddUnlessNull(JsonObject fields, string name, JsonObject? value)
    {
        if (value is not null)
        {
            fields[name] = value.DeepClone();
        }
    }
}
