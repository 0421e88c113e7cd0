using Markdig.Syntax.Inlines;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>What is left of a line of markdown in a console: its words.</summary>
internal static class InlineText
{
    public static string Of(ContainerInline? inlines) => string.Concat((inlines ?? []).Select(Of)).Trim();

    private static string Of(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        // Pages have one sentence a line; a console wraps for itself.
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        HtmlInline html => html.Tag,
        AutolinkInline link => link.Url,
        LinkInline link => Link(link),
        ContainerInline container => Of(container),
        _ => inline.ToString() ?? string.Empty,
    };

    private static string Link(LinkInline link)
    {
        string text = string.Concat(link.Select(Of));
        return IsAddress(link.Url) ? $"{text} ({link.Url})" : text;
    }

    private static bool IsAddress(string? url) => url is not null && url.Contains("://", StringComparison.Ordinal);
}
