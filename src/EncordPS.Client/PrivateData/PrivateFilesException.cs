using EncordPS.Json;

namespace EncordPS.PrivateData;

/// <summary>A description of private files that cannot be sent.</summary>
/// <param name="problem">What kind of fault it is.</param>
/// <param name="message">What is wrong, with the place.</param>
/// <param name="place">The place; null where there is none.</param>
internal sealed class PrivateFilesException(PrivateFilesProblem problem, string message, TextPlace? place = null) : Exception(message)
{
    public PrivateFilesProblem Problem { get; } = problem;

    public TextPlace? Place { get; } = place;

    /// <summary>A fault at a place, such as "The description of the files is not valid JSON: line 2, column 8."</summary>
    /// <param name="problem">What kind of fault it is.</param>
    /// <param name="what">Such as "is not valid JSON".</param>
    /// <param name="place">Where.</param>
    /// <param name="detail">What is at that place, such as " has the byte FC".</param>
    public static PrivateFilesException At(PrivateFilesProblem problem, string what, TextPlace place, string detail = "") =>
        new(problem, $"The description of the files {what}: {place}{detail}.", place);

    /// <summary>A text that is JSON, but nothing that has sections.</summary>
    public static PrivateFilesException NotAnObject(TextPlace? place = null) =>
        new(
            PrivateFilesProblem.NotAnObject,
            "The description of the files must be an object with sections, such as {\"videos\": [...]}.", place);
}
