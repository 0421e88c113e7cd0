using Markdig.Extensions.Yaml;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>The lines between the two rules at the top of a page.</summary>
internal sealed class FrontMatter
{
    private readonly string _file;
    private readonly Dictionary<string, string> _values;

    private FrontMatter(string file, Dictionary<string, string> values)
    {
        _file = file;
        _values = values;
    }

    public static FrontMatter Read(string file, YamlFrontMatterBlock? block)
    {
        IEnumerable<YamlEntry> entries = block is null ? [] : YamlEntry.Read(file, block);
        return new FrontMatter(file, entries.ToDictionary(entry => entry.Key, entry => entry.Value));
    }

    /// <returns>The value, which may be empty.</returns>
    /// <exception cref="PageException">The key is missing.</exception>
    public string Get(string key) => _values.TryGetValue(key, out string? value)
        ? value
        : throw new PageException(_file, 1, $"the front matter has no '{key}'");
}
