using System.Collections;
using System.Collections.Specialized;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace EncordPS.Json;

/// <summary>Between JSON and the objects that people handle: dictionaries, arrays, texts, numbers.</summary>
internal static class JsonValues
{
    // As deep as System.Text.Json reads by default: what is sent must be readable again.
    private const int DepthLimit = 64;

    /// <summary>
    /// A JSON value as an object: OrderedDictionary, object[], string, a number as <see cref="JsonNumbers"/> reads it, bool or
    /// null.
    /// </summary>
    public static object? ToObject(JsonElement element) => ReadWhole(element, ToAnyObject);

    /// <summary>A JSON object as a dictionary in the same order, found by key in any case, as PowerShell's are.</summary>
    public static OrderedDictionary ToDictionary(JsonElement element) => ReadWhole(element, ReadDictionary);

    // What System.Text.Json throws for a text that has half a letter, or is not UTF-8. Somebody stored it: that must not end a listing.
    private static T ReadWhole<T>(JsonElement element, Func<JsonElement, T> read)
    {
        try
        {
            return read(element);
        }
        catch (InvalidOperationException)
        {
            return read(WholeLetters.Replaced(element));
        }
    }

    private static object? ToAnyObject(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadDictionary(element),
        JsonValueKind.Array => element.EnumerateArray().Select(ToAnyObject).ToArray(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => JsonNumbers.Read(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static OrderedDictionary ReadDictionary(JsonElement element)
    {
        // Keys that differ only in case would be lost in a dictionary that ignores it.
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        bool isAmbiguous = !element.EnumerateObject().All(property => seen.Add(property.Name));
        OrderedDictionary dictionary = new(isAmbiguous ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            dictionary[property.Name] = ToAnyObject(property.Value);
        }

        return dictionary;
    }

    /// <summary>An object of a caller as JSON.</summary>
    /// <param name="value">Dictionaries, lists, texts, numbers, dates, Guids, in any nesting.</param>
    /// <param name="unwrap">Takes off what the host wraps values in.</param>
    /// <exception cref="ArgumentException">A value that has no JSON form, or nesting without an end.</exception>
    public static JsonNode? ToNode(object? value, Func<object?, object?> unwrap) => ToNode(value, unwrap, depth: 0);

    private static JsonNode? ToNode(object? wrapped, Func<object?, object?> unwrap, int depth)
    {
        object? value = unwrap(wrapped);
        if (depth == DepthLimit && value is IEnumerable and not string)
        {
            throw new ArgumentException($"The value is nested more than {DepthLimit} levels deep, or contains itself.");
        }

        return value switch
        {
            null or DBNull => null,
            JsonNode node => node.DeepClone(),
            JsonElement element => ToNode(element),
            IDictionary dictionary => ToJsonObject(dictionary, unwrap, depth),
            string text => JsonValue.Create(WholeLetters.Checked(text)),
            XmlNode => throw NoForm(value),
            IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(item => ToNode(item, unwrap, depth + 1))]),
            object scalar => ToScalar(scalar),
        };
    }

    public static JsonNode? ToNode(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(element),
    };

    private static JsonObject ToJsonObject(IDictionary dictionary, Func<object?, object?> unwrap, int depth)
    {
        JsonObject result = [];
        foreach (DictionaryEntry entry in dictionary)
        {
            string key = WholeLetters.Checked(Convert.ToString(unwrap(entry.Key), InvariantCulture) ?? "");
            result[key] = ToNode(entry.Value, unwrap, depth + 1);
        }

        return result;
    }

    private static JsonValue ToScalar(object scalar) => scalar switch
    {
        bool flag => JsonValue.Create(flag),
        char letter => JsonValue.Create(letter.ToString()),
        Enum member => JsonValue.Create(member.ToString()),
        DateTime time => JsonValue.Create(time),
        DateTimeOffset time => JsonValue.Create(time),
        Guid id => JsonValue.Create(id),
        Uri uri => JsonValue.Create(uri.OriginalString),
        TimeSpan span => JsonValue.Create(span.ToString("c", InvariantCulture)),
        IFormattable date when IsoFormOf(date) is { } form => JsonValue.Create(date.ToString(form, InvariantCulture)),
        _ => JsonNumbers.Write(scalar) ?? throw NoForm(scalar),
    };

    // Types that netstandard2.0 does not know.
    public static string? IsoFormOf(IFormattable value) => value.GetType().FullName switch
    {
        "System.DateOnly" => "yyyy-MM-dd",
        "System.TimeOnly" => "HH:mm:ss.FFFFFFF",
        _ => null,
    };

    private static ArgumentException NoForm(object value) => new($"A value of type {value.GetType().FullName} has no JSON form.");
}
