using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Json;

namespace EncordPS.UploadJobs;

/// <summary>
/// The description of private cloud files for an upload job. It goes to the service as it is; only what cannot be right
/// is refused here.
/// </summary>
internal sealed class PrivateFiles
{
    /// <summary>The sections that hold files.</summary>
    public static readonly IReadOnlyList<string> Sections =
    [
        "videos", "images", "image_groups", "dicom_series", "audio", "nifti", "text", "pdfs", "pdf", "scenes",
        "image_groups_from_items",
    ];

    private PrivateFiles(JsonObject content, string? fileName)
    {
        Content = content;
        FileName = fileName;
    }

    /// <summary>The description, to be sent unchanged.</summary>
    public JsonObject Content { get; }

    /// <summary>The name of the file that it was read from; null for an object.</summary>
    public string? FileName { get; }

    /// <summary>How many units the sections list.</summary>
    public int UnitCount => Sections.Sum(section => (Content[section] as JsonArray)?.Count ?? 0);

    /// <exception cref="PrivateFilesException">The text is empty, not JSON, or has no section of files.</exception>
    public static PrivateFiles Parse(string json, string? fileName)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            throw new PrivateFilesException(PrivateFilesProblem.Empty, "The description of the files is empty.");
        }

        try
        {
            return From(StrictJson.Parse(json), fileName);
        }
        catch (JsonException e)
        {
            throw new PrivateFilesException(
                PrivateFilesProblem.InvalidJson,
                $"The description of the files is not valid JSON: {StrictJson.Describe(e, json)}.");
        }
    }

    /// <exception cref="PrivateFilesException">The value is no object, or has no section of files.</exception>
    public static PrivateFiles From(JsonNode? content, string? fileName = null)
    {
        if (content is not JsonObject description)
        {
            throw new PrivateFilesException(
                PrivateFilesProblem.NotAnObject,
                "The description of the files must be an object with sections, such as {\"videos\": [...]}.");
        }

        return Sections.Any(description.ContainsKey)
            ? new PrivateFiles(description, fileName)
            : throw new PrivateFilesException(
                PrivateFilesProblem.UnknownSections,
                $"The description has no section of files. It has {Names(description)}; known are {string.Join(", ", Sections)}.");
    }

    private static string Names(JsonObject description) =>
        description.Count == 0 ? "no members" : string.Join(", ", description.Take(10).Select(static member => $"\"{member.Key}\""));
}
