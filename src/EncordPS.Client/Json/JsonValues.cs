using System.Collections;
using System.Collections.Specialized;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EncordPS.Json;

/// <summary>Between JSON and the objects that people handle: dictionaries, arrays, texts, numbers.</summary>
internal static class JsonValues
{
    // As deep as System.Text.Json reads by default: what is sent must be readable again.
    private const int DepthLimit = 64;

    private static readonly char[] s_fraction = ['.', 'e', 'E'];

    /// <summary>
    /// A JSON value as an object: OrderedDictionary, object[], string, long (decimal where that is too small), double, bool
    /// or null.
    /// </summary>
    public static object? ToObject(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ToDictionary(element),
        JsonValueKind.Array => element.EnumerateArray().Select(ToObject).ToArray(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ToNumber(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A JSON object as a dictionary in the same order, found by key in any case, as PowerShell's are.</summary>
    public static OrderedDictionary ToDictionary(JsonElement element)
    {
        // Keys that differ only in case would be lost in a dictionary that ignores it.
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        bool isAmbiguous = !element.EnumerateObject().All(property => seen.Add(property.Name));
        OrderedDictionary dictionary = new(isAmbiguous ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            dictionary[property.Name] = ToObject(property.Value);
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
            null => null,
            JsonNode node => node.DeepClone(),
            JsonElement element => ToNode(element),
            IDictionary dictionary => ToJsonObject(dictionary, unwrap, depth),
            string text => JsonValue.Create(text),
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
            string key = Convert.ToString(unwrap(entry.Key), InvariantCulture) ?? "";
            result[key] = ToNode(entry.Value, unwrap, depth + 1);
        }

        return result;
    }

    private static JsonValue ToScalar(object scalar) => scalar switch
    {
        bool flag => JsonValue.Create(flag),
        char letter => JsonValue.Create(letter.ToString()),
        Enum member => JsonValue.Create(member.ToString()),
        byte or sbyte or short or ushort or int or uint or long =>
            JsonValue.Create(Convert.ToInt64(scalar, InvariantCulture)),
        ulong number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        float or double => ToNumber(Convert.ToDouble(scalar, InvariantCulture)),
        DateTime time => JsonValue.Create(time),
        DateTimeOffset time => JsonValue.Create(time),
        Guid id => JsonValue.Create(id),
        Uri uri => JsonValue.Create(uri.OriginalString),
        TimeSpan span => JsonValue.Create(span.ToString("c", InvariantCulture)),
        _ => throw new ArgumentException($"A value of type {scalar.GetType().FullName} has no JSON form."),
    };

    private static object ToNumber(JsonElement number) =>
        number.TryGetInt64(out long whole) ? whole
        : number.GetRawText().IndexOfAny(s_fraction) < 0 && number.TryGetDecimal(out decimal large) ? large
        : number.GetDouble();

    private static JsonValue ToNumber(double number) =>
        double.IsNaN(number) || double.IsInfinity(number)
            ? throw new ArgumentException("JSON has no NaN and no infinity.")
            : JsonValue.Create(number);
}
