using System.Text.Json;

namespace EncordPS.Errors;

/// <summary>The body of a refused v2 request: a message, or a detail that is a text or a list of validation errors.</summary>
internal sealed class ErrorBody
{
    public string? Message { get; init; }

    public JsonElement? Detail { get; init; }
}
