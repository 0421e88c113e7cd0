using System.Text.Json;
using System.Text.Json.Nodes;

namespace EncordPS.PrivateData;

/// <summary>What a description of private files says beside its units.</summary>
internal sealed class PrivateDataSettings
{
    public const string SkipName = "skip_duplicate_urls";
    public const string UpsertName = "upsert_metadata";

    /// <summary>The names of the settings that this version knows.</summary>
    public static readonly IReadOnlyList<string> Names = [SkipName, UpsertName];

    private readonly JsonObject _members = [];

    /// <summary>Whether units are left out whose URL is there already.</summary>
    public bool SkipsDuplicateUrls
    {
        get => IsSet(SkipName);
        init => _members[SkipName] = value;
    }

    /// <summary>Whether the metadata of those is updated.</summary>
    public bool UpsertsMetadata
    {
        get => IsSet(UpsertName);
        init => _members[UpsertName] = value;
    }

    /// <summary>All that stands beside the sections, in its order.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Members => _members;

    /// <summary>Takes what was read; a later one replaces an earlier one.</summary>
    public void Add(string name, ReadOnlySpan<byte> value)
    {
        Utf8JsonReader reader = new(value);
        _members[name] = JsonNode.Parse(ref reader);
    }

    private bool IsSet(string name) => _members[name] is JsonValue value && value.TryGetValue(out bool isSet) && isSet;
}
