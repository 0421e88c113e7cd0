using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace EncordPS.Json;

/// <summary>
/// Reads objects of which the service has two spellings, snake_case of the legacy API and camelCase of v2, whichever protocol they
/// came by. A member in the other spelling would be read as one that is not there.
/// </summary>
internal static class Spellings
{
    /// <summary>Reads a value that the type expects in snake_case.</summary>
    public static T? ReadSnake<T>(JsonElement value, JsonTypeInfo<T> type) =>
        IsSpelt(value, static name => !name.Any(char.IsUpper)) ? value.Deserialize(type) : Respell(value, ToSnake).Deserialize(type);

    /// <summary>Reads a value that the type expects in camelCase.</summary>
    public static T? ReadCamel<T>(JsonElement value, JsonTypeInfo<T> type) =>
        IsSpelt(value, static name => name.IndexOf('_') < 0) ? value.Deserialize(type) : Respell(value, ToCamel).Deserialize(type);

    /// <summary>Whether an object has a member, in either spelling.</summary>
    public static bool Has(JsonElement value, string snakeName) => value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().Any(member => ToSnake(member.Name) == snakeName && member.Value.ValueKind != JsonValueKind.Null);

    // Nearly every answer is, and one about thousands of units need not be built anew.
    private static bool IsSpelt(JsonElement value, Func<string, bool> isNameSpelt) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(member => isNameSpelt(member.Name) && IsSpelt(member.Value, isNameSpelt)),
        JsonValueKind.Array => value.EnumerateArray().All(item => IsSpelt(item, isNameSpelt)),
        _ => true,
    };

    private static JsonNode? Respell(JsonElement value, Func<string, string> spell) => value.ValueKind switch
    {
        JsonValueKind.Object => RespellObject(value, spell),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(item => Respell(item, spell))]),
        _ => JsonValues.ToNode(value),
    };

    private static JsonObject RespellObject(JsonElement value, Func<string, string> spell)
    {
        JsonObject result = [];
        foreach (JsonProperty member in value.EnumerateObject())
        {
            result[spell(member.Name)] = Respell(member.Value, spell);
        }

        return result;
    }

    private static string ToSnake(string name)
    {
        StringBuilder text = new(name.Length + 4);
        foreach (char letter in name)
        {
            if (char.IsUpper(letter))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static string ToCamel(string name) => string.Concat(
        name.Split('_').Select(static (part, i) => i == 0 || part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part.Substring(1)));
}
