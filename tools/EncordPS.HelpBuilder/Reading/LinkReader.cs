using EncordPS.HelpBuilder.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>Reads RELATED LINKS: a paragraph for each.</summary>
internal static class LinkReader
{
    public static IReadOnlyList<LinkHelp> Read(Section links) =>
        [.. links.Body.Select(block => ReadOne(links, block))];

    private static LinkHelp ReadOne(Section section, Block block)
    {
        if (block is not ParagraphBlock { Inline.FirstChild: LinkInline { NextSibling: null } link })
        {
            throw section.Error(block, "a related link is a paragraph with nothing but the link");
        }

        string text = string.Concat(link.OfType<LiteralInline>().Select(literal => literal.Content.ToString()));
        return new LinkHelp(text, Uri.TryCreate(link.Url, UriKind.Absolute, out Uri? address) ? address : null);
    }
}
