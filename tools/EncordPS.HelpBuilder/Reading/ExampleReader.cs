using EncordPS.HelpBuilder.Model;
using Markdig.Syntax;

namespace EncordPS.HelpBuilder.Reading;

internal static class ExampleReader
{
    public static IReadOnlyList<ExampleHelp> Read(Section examples) => examples.Sections.Count > 0
        ? [.. examples.Sections.Select(ReadOne)]
        : throw examples.Error("there is no example");

    private static ExampleHelp ReadOne(Section section)
    {
        if (section.Intro is not [FencedCodeBlock code, ..])
        {
            throw section.Error("an example starts with its code block");
        }

        // A second block is what the first one prints: it belongs to the remarks.
        IReadOnlyList<TextBlock> remarks = TextReading.Read(section, section.Intro.Skip(1));
        return new ExampleHelp(section.Title, code.Lines.ToString(), remarks);
    }
}
