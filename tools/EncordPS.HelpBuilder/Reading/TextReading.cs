using EncordPS.HelpBuilder.Model;
using Markdig.Syntax;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>Reads prose: paragraphs, lists and code blocks. Anything richer has no form in a console.</summary>
internal static class TextReading
{
    /// <exception cref="PageException">A block is of a kind that help cannot show, such as a table.</exception>
    public static IReadOnlyList<TextBlock> Read(Section section, IEnumerable<Block> blocks) =>
        [.. blocks.SelectMany(block => Read(section, block))];

    /// <exception cref="PageException">There is no text.</exception>
    public static IReadOnlyList<TextBlock> Required(Section section)
    {
        IReadOnlyList<TextBlock> text = Read(section, section.Intro);
        return text.Count > 0 ? text : throw section.Error($"section {section.Title} is empty");
    }

    private static IEnumerable<TextBlock> Read(Section section, Block block) => block switch
    {
        ParagraphBlock paragraph => [new TextBlock(TextKind.Paragraph, InlineText.Of(paragraph.Inline))],
        FencedCodeBlock code => [new TextBlock(TextKind.Code, code.Lines.ToString())],
        ListBlock list => list.Cast<ListItemBlock>().Select(item => ReadItem(section, list, item)),
        _ => throw section.Error(block, $"help cannot show a {Kind(block)}; write paragraphs, lists or code"),
    };

    private static TextBlock ReadItem(Section section, ListBlock list, ListItemBlock item) => item switch
    {
        [ParagraphBlock text] => new TextBlock(
            TextKind.Item, InlineText.Of(text.Inline), list.IsOrdered ? $"{item.Order}. " : "- "),
        _ => throw section.Error(item, "a list item is one paragraph: Get-Help shows no more of it"),
    };

    private static string Kind(Block block) =>
        block.GetType().Name.Replace("Block", string.Empty, StringComparison.Ordinal);
}
