using Markdig.Syntax;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>A "key: value" line. The pages use no more of YAML than this.</summary>
internal sealed record YamlEntry(int Line, string Key, string Value)
{
    /// <exception cref="PageException">A line has no colon.</exception>
    public static IReadOnlyList<YamlEntry> Read(string file, LeafBlock block)
    {
        // The first line of the block is its fence.
        int first = block.Line + 2;
        return [.. LinesOf(block)
            .Select((text, index) => (text: text.Trim(), line: first + index))
            .Where(item => item.text.Length > 0)
            .Select(item => Parse(file, item.line, item.text))];
    }

    private static YamlEntry Parse(string file, int line, string text)
    {
        string[] parts = text.Split(':', 2);
        return parts.Length == 2
            ? new YamlEntry(line, parts[0].Trim(), parts[1].Trim())
            : throw new PageException(file, line, $"expected 'key: value', found '{text}'");
    }

    private static IEnumerable<string> LinesOf(LeafBlock block) =>
        block.Lines.Lines.Take(block.Lines.Count).Select(line => line.Slice.ToString());
}
