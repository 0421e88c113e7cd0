using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>A markdown file as its front matter and the tree of its headings.</summary>
internal sealed record Page(string File, FrontMatter FrontMatter, Section Root)
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().Build();

    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <exception cref="PageException">The title is missing or is not the name of the file.</exception>
    public static Page Parse(string file, string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, s_pipeline);
        FrontMatter frontMatter = FrontMatter.Read(file, document.OfType<YamlFrontMatterBlock>().FirstOrDefault());
        Block[] blocks = [.. document.Where(block => block is not YamlFrontMatterBlock)];
        var whole = new Section(file, string.Empty, Level: 0, Line: 1, blocks);
        Section root = whole.Sections is [var title, ..] ? title : throw whole.Error("the page has no title");
        var page = new Page(file, frontMatter, root);
        return page.Root.Title == page.Name
            ? page
            : throw page.Root.Error($"the title must be the file's name, {page.Name}");
    }
}
