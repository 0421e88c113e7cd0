using System.Xml.Linq;
using EncordPS.HelpBuilder.Model;
using EncordPS.HelpBuilder.Reading;
using EncordPS.HelpBuilder.Writing;

namespace EncordPS.HelpBuilder.Tests;

/// <summary>A page with one of everything, and ways to spoil it.</summary>
internal static class SamplePage
{
    public const string File = "Get-SampleThing.md";

    public static string Folder => AppContext.BaseDirectory;

    // A checkout with other line ends must not change what the tests see.
    public static string Text { get; } =
        System.IO.File.ReadAllText(Path.Combine(Folder, File)).ReplaceLineEndings("\n");

    public static CommandHelp Read(string? text = null) => CommandReader.Read(Page.Parse(File, text ?? Text));

    public static XElement Maml() => XDocument.Parse(MamlWriter.Write([Read()])).Root!;

    /// <returns>The page with the first occurrence of a text replaced.</returns>
    public static string With(string text, string replacement)
    {
        int index = Text.IndexOf(text, StringComparison.Ordinal);
        Assert.True(index >= 0, $"the sample has no '{text}'");
        return Text[..index] + replacement + Text[(index + text.Length)..];
    }
}
