using Markdig.Syntax;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>Reads the names of the parameter sets; their syntax itself is built from the parameters.</summary>
internal static class SyntaxReader
{
    private const string DefaultMark = " (Default)";

    public static IReadOnlyList<string> SetNames(Section syntax) =>
        [.. Sets(syntax).Select(set => set.Name)];

    /// <returns>The name of each set and the code block that shows it; one unnamed set without headings.</returns>
    /// <exception cref="PageException">A set has no code block.</exception>
    public static IReadOnlyList<(string Name, FencedCodeBlock Code)> Sets(Section syntax) => syntax.Sections.Count == 0
        ? [(string.Empty, CodeOf(syntax))]
        : [.. syntax.Sections.Select(set => (NameOf(set), CodeOf(set)))];

    private static string NameOf(Section set) => set.Title.Replace(DefaultMark, string.Empty, StringComparison.Ordinal);

    private static FencedCodeBlock CodeOf(Section set) => set.Intro is [FencedCodeBlock code]
        ? code
        : throw set.Error("a syntax is one code block, nothing else");
}
