using System.Globalization;

namespace EncordPS.Sandbox.Protocol;

/// <summary>
/// Reads a query string. Booleans may be written <c>True</c>, as the Python SDK does, or <c>true</c>.
/// </summary>
internal sealed class QueryFields(IQueryCollection query)
{
    public string? Text(string name) => query.TryGetValue(name, out var values) ? values[^1] : null;

    public string[] Texts(string name) => query.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : [];

    public Guid[] Ids(string name) => [.. Texts(name).Select(text => Guid.TryParse(text, out Guid id)
        ? id
        : throw Wrong(name, $"Input should be a valid UUID, got '{text}'", "uuid_parsing"))];

    public bool Flag(string name) => OptionalFlag(name) ?? false;

    public bool? OptionalFlag(string name) => Text(name) is not { } text ? null
        : bool.TryParse(text, out bool flag) ? flag
        : throw Wrong(name, "Input should be a valid boolean, unable to interpret input", "bool_parsing");

    public int Integer(string name, int fallback, int minimum, int maximum)
    {
        if (Text(name) is not { } text)
        {
            return fallback;
        }

        return !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? throw Wrong(name, "Input should be a valid integer, unable to parse string as an integer", "int_parsing")
            : number >= minimum && number <= maximum
                ? number
                : throw Wrong(name, $"Input should be between {minimum} and {maximum}", "int_range");
    }

    public DateTimeOffset? Time(string name) => Text(name) is not { } text ? null
        : WireTime.TryParse(text, out DateTimeOffset time) ? time
        : throw Wrong(name, $"Input should be a valid datetime, got '{text}'", "datetime_parsing");

    public static InvalidFieldException Wrong(string name, string problem, string type) =>
        new(["query", name], problem, type);
}
