using System.Text.Json;
using System.Text.Json.Nodes;

namespace EncordPS.PrivateDataChecks;

/// <summary>The types that client metadata has by the schema of an organisation.</summary>
/// <remarks>Source: encord.metadata_schema. It comes as the service gives it, or as names with types.</remarks>
internal sealed class MetadataSchema
{
    private static readonly Dictionary<string, Definition> s_types = new(StringComparer.Ordinal)
    {
        ["number"] = new("a number", static value => value.ValueKind == JsonValueKind.Number),
        ["boolean"] = new("true or false", static value => value.ValueKind is JsonValueKind.True or JsonValueKind.False),
        ["varchar"] = new("a text", IsText),
        ["string"] = new("a text", IsText),
        ["text"] = new("a text", IsText),
        ["long_string"] = new("a text", IsText),
        ["datetime"] = new("a date with a time", static value => IsText(value) && value.TryGetDateTimeOffset(out _)),
        ["uuid"] = new("a UUID", static value => IsText(value) && Guid.TryParse(value.GetString(), out _)),
        ["user"] = new("a text", IsText),
        ["embedding"] = new("a list of numbers", IsNumbers),
        ["geospatial"] = new("a place", static _ => true),
    };

    private readonly Dictionary<string, Definition> _definitions = new(StringComparer.Ordinal);

    /// <param name="schema">Names with their types, such as {"site": "varchar"} or {"site": {"ty": "enum", "values": ["a"]}}.</param>
    /// <exception cref="ArgumentException">A type is unknown.</exception>
    public MetadataSchema(JsonObject schema)
    {
        foreach (KeyValuePair<string, JsonNode?> member in schema)
        {
            if (Read(member.Key, member.Value) is { } definition)
            {
                _definitions[member.Key] = definition;
            }
        }
    }

    /// <summary>Whether a name can be a key. The service's own begin with a dollar sign.</summary>
    public static bool IsKey(string key) =>
        key == "$encord" || (key != "keyframes" && key.All(IsGood) && key.Any(char.IsLetterOrDigit));

    /// <summary>What is wrong with the value that a reader is at; null for nothing.</summary>
    public string? FindFault(string key, Utf8JsonReader reader)
    {
        if (key == "$encord")
        {
            return null;
        }

        if (!_definitions.TryGetValue(key, out Definition? definition))
        {
            return Spelling.Meant(key, [.. _definitions.Keys]) is { } meant
                ? $"is not in the schema: \"{meant}\" is its spelling there"
                : "is not in the schema";
        }

        JsonElement value = JsonElement.ParseValue(ref reader);
        return value.ValueKind == JsonValueKind.Null || definition.IsRight(value) ? null : $"is not {definition.Wanted}";
    }

    private static bool IsGood(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_' or ' ' or '.';

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static bool IsNumbers(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.Number);

    // What was deleted from a schema is a tombstone there.
    private static Definition? Read(string name, JsonNode? definition)
    {
        string? type = definition is JsonObject members ? TextOf(members["ty"]) : TextOf(definition);
        type = type == "variant" ? TextOf(definition!["hint"]) : type;
        return type switch
        {
            "tombstone" => null,
            "enum" => OneOf([.. (definition!["values"] as JsonArray ?? []).Select(TextOf)]),
            not null when s_types.TryGetValue(type, out Definition? known) => known,
            _ => throw new ArgumentException(
                $"The schema has no type for \"{name}\" that is known: {string.Join(", ", s_types.Keys)}, enum."),
        };
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static Definition OneOf(string?[] values) =>
        new($"one of {string.Join(", ", values)}", value => IsText(value) && values.Contains(value.GetString()));

    /// <param name="Wanted">What a value has to be.</param>
    /// <param name="IsRight">Whether one is.</param>
    private sealed record Definition(string Wanted, Predicate<JsonElement> IsRight);
}
