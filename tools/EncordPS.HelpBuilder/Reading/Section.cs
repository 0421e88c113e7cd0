using Markdig.Syntax;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>A heading and everything under it, up to the next heading of its level.</summary>
/// <param name="File">The page, for errors.</param>
/// <param name="Title">The heading's text; empty for the page as a whole.</param>
/// <param name="Level">1 for the page's title.</param>
/// <param name="Line">The heading's line, counted from 1.</param>
/// <param name="Body">The blocks below, deeper headings included.</param>
internal sealed record Section(string File, string Title, int Level, int Line, IReadOnlyList<Block> Body)
{
    /// <summary>What stands before the first heading below.</summary>
    public IReadOnlyList<Block> Intro => [.. Body.TakeWhile(block => !IsChild(block))];

    public IReadOnlyList<Section> Sections =>
        [.. Enumerable.Range(0, Body.Count).Where(index => IsChild(Body[index])).Select(Child)];

    public Section? Find(string title) => Sections.FirstOrDefault(section => section.Title == title);

    /// <exception cref="PageException">There is no such section.</exception>
    public Section Get(string title) => Find(title) ?? throw Error($"section {title} is missing");

    public PageException Error(string problem) => new(File, Line, problem);

    // The parser counts lines from 0.
    public PageException Error(Block block, string problem) => new(File, block.Line + 1, problem);

    private bool IsChild(Block block) => block is HeadingBlock heading && heading.Level == Level + 1;

    private Section Child(int index)
    {
        var heading = (HeadingBlock)Body[index];
        Block[] below = [.. Body.Skip(index + 1).TakeWhile(block => !IsChild(block))];
        return new Section(File, InlineText.Of(heading.Inline), heading.Level, heading.Line + 1, below);
    }
}
