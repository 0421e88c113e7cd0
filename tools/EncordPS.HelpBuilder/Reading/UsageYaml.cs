using System.Globalization;
using Markdig.Syntax;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>Typed access to the entries of a parameter's yaml block.</summary>
internal sealed class UsageYaml(Section section, FencedCodeBlock block)
{
    private static readonly string[] s_pipelineInputs =
        ["False", "True (ByValue)", "True (ByPropertyName)", "True (ByPropertyName, ByValue)"];

    private readonly IReadOnlyList<YamlEntry> _entries = YamlEntry.Read(section.File, block);

    public string Text(string key)
    {
        YamlEntry entry = Entry(key);
        return entry.Value.Length > 0 ? entry.Value : throw Wrong(entry, "a value");
    }

    public IReadOnlyList<string> List(string key) => Split(Entry(key).Value);

    public IReadOnlyList<string> OptionalList(string key) => Split(Find(key)?.Value ?? string.Empty);

    public bool Flag(string key)
    {
        YamlEntry entry = Entry(key);
        return bool.TryParse(entry.Value, out bool value) ? value : throw Wrong(entry, "True or False");
    }

    public int? Position(string key)
    {
        YamlEntry entry = Entry(key);
        if (entry.Value == "Named")
        {
            return null;
        }

        return int.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
            ? position
            : throw Wrong(entry, "Named or a number");
    }

    public string PipelineInput(string key)
    {
        YamlEntry entry = Entry(key);
        return s_pipelineInputs.Contains(entry.Value)
            ? entry.Value
            : throw Wrong(entry, string.Join(" or ", s_pipelineInputs));
    }

    private YamlEntry Entry(string key) =>
        Find(key) ?? throw section.Error(block, $"the yaml block of {section.Title} has no '{key}'");

    private YamlEntry? Find(string key) => _entries.FirstOrDefault(entry => entry.Key == key);

    private PageException Wrong(YamlEntry entry, string expected) =>
        new(section.File, entry.Line, $"{entry.Key} of {section.Title} must be {expected}, found '{entry.Value}'");

    private static string[] Split(string value) =>
        value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
