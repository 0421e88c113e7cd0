using System.Collections;
using EncordPS.Json;
using EncordPS.Protocols;

namespace EncordPS.Requests;

/// <summary>The query of a request out of what people give: names with a value or a list of values each.</summary>
internal static class RequestQuery
{
    /// <param name="values">Names and values; what is null is left out, and a list repeats its name.</param>
    /// <param name="unwrap">Takes off what the host wraps values in.</param>
    /// <exception cref="ArgumentException">A value has no form in a query.</exception>
    public static QueryString Read(IDictionary values, Func<object?, object?> unwrap)
    {
        QueryString query = new();
        foreach (DictionaryEntry entry in values)
        {
            string name = Text(unwrap(entry.Key)) ?? "";
            foreach (object? value in All(unwrap(entry.Value)))
            {
                query.Add(name, Text(unwrap(value)));
            }
        }

        return query;
    }

    private static IEnumerable<object?> All(object? value) =>
        value is IEnumerable list and not (string or IDictionary) ? list.Cast<object?>() : [value];

    private static string? Text(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => WireDateConverter.ForV2(time),
        DateTime time => WireDateConverter.ForV2(new DateTimeOffset(time)),
        Uri uri => uri.OriginalString,
        char letter => letter.ToString(),
        Enum member => member.ToString(),
        IFormattable number => number.ToString(JsonValues.IsoFormOf(number), InvariantCulture),
        JsonNumber exact => exact.ToString(),
        _ => throw new ArgumentException($"A value of type {value.GetType().Name} has no form in a query."),
    };
}
