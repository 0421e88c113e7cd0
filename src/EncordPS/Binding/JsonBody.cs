using System.Text.Json;
using System.Text.Json.Nodes;

namespace EncordPS.Binding;

/// <summary>The body of a request as people give it: a JSON text, or what can be written as JSON.</summary>
internal static class JsonBody
{
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static JsonNode? Read(object? value) =>
        PowerShellHost.Instance.Unwrap(value) is string json ? Parse(json) : JsonValues.ToNode(value, PowerShellHost.Instance.Unwrap);

    private static JsonNode? Parse(string json)
    {
        try
        {
            return StrictJson.Parse(json);
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"The body {StrictJson.Describe(e, json)}; a text on its own needs its quotes.", e);
        }
    }
}
