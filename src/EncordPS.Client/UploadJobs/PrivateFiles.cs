using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Json;
using EncordPS.PrivateData;

namespace EncordPS.UploadJobs;

/// <summary>
/// The description of private cloud files for an upload job. It goes to the service as it is; only what cannot be right
/// is refused here.
/// </summary>
internal sealed class PrivateFiles
{
    /// <summary>The sections that hold files.</summary>
    public static readonly IReadOnlyList<string> Sections = PrivateDataSections.Names;

    private PrivateFiles(JsonObject content, string? fileName)
    {
        Content = content;
        FileName = fileName;
    }

    /// <summary>The description, to be sent unchanged.</summary>
    public JsonObject Content { get; }

    /// <summary>The name of the file that it was read from; null for an object.</summary>
    public string? FileName { get; }

    /// <summary>How many units the sections list; those count too that this version does not know.</summary>
    public int UnitCount => Content.Sum(static section => (section.Value as JsonArray)?.Count ?? 0);

    /// <summary>What the service may not understand as it was meant.</summary>
    public IEnumerable<string> Warnings => PrivateFilesSpelling.Check(Content);

    /// <summary>Whether the service leaves out what is there already, so that the same description can be sent again.</summary>
    public bool SkipsDuplicates => (Content["skip_duplicate_urls"] ?? Content["skipDuplicateUrls"])?.GetValueKind() == JsonValueKind.True;

    /// <summary>Whether units carry clusterByResolution, which the service no longer knows.</summary>
    public bool ClustersByResolution => Content
        .SelectMany(static section => section.Value as JsonArray ?? [])
        .Any(static unit => unit is JsonObject members && members.ContainsKey("clusterByResolution"));

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
                PrivateFilesProblem.InvalidJson, $"The description of the files {StrictJson.Describe(e, json)}.");
        }
    }

    /// <exception cref="PrivateFilesException">The bytes are no text, or the text is no description of files.</exception>
    public static PrivateFiles Parse(byte[] json, string? fileName)
    {
        try
        {
            return Parse(StrictText.Decode(json), fileName);
        }
        catch (FormatException e)
        {
            throw new PrivateFilesException(PrivateFilesProblem.InvalidText, $"The description of the files {e.Message}.");
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

        // A list under a name of its own may be a section that the service has and this version does not know.
        return description.Any(static member => member.Value is JsonArray || Sections.Contains(member.Key))
            ? new PrivateFiles(description, fileName)
            : throw new PrivateFilesException(
                PrivateFilesProblem.UnknownSections,
                $"The description has no section of files. It has {Names(description)}; known are {string.Join(", ", Sections)}.");
    }

    private static string Names(JsonObject description) =>
        description.Count == 0 ? "no members" : string.Join(", ", description.Take(10).Select(static member => $"\"{member.Key}\""));
}
