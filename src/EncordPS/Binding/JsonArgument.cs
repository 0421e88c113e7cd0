using System.Text.Json.Nodes;

namespace EncordPS.Binding;

/// <summary>A JSON object as people give it to a parameter: a hashtable, an object, or its text.</summary>
internal static class JsonArgument
{
    /// <summary>Null where nothing was given.</summary>
    /// <exception cref="ArgumentException">It is no object.</exception>
    public static JsonObject? ReadObject(string parameter, object? value) => value is null ? null
        : Read(parameter, value) as JsonObject
            ?? throw new ArgumentException($"-{parameter} must be a JSON object, such as a hashtable.");

    private static JsonNode? Read(string parameter, object value)
    {
        try
        {
            return JsonBody.Read(value);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"-{parameter}: {e.Message}", e);
        }
    }
}
