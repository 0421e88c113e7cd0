using EncordPS.HelpBuilder.Model;
using Markdig.Syntax;

namespace EncordPS.HelpBuilder.Reading;

internal static class ParameterReader
{
    // PowerShell adds these to every cmdlet and explains them itself.
    private const string CommonParameters = "CommonParameters";

    public static IReadOnlyList<ParameterHelp> Read(Section parameters) =>
        [.. parameters.Sections.Where(section => section.Title != CommonParameters).Select(ReadOne)];

    private static ParameterHelp ReadOne(Section section)
    {
        string name = NameOf(section);
        Block[] text = [.. section.Intro.Where(block => !IsYaml(block))];
        IEnumerable<FencedCodeBlock> yaml = section.Intro.Where(IsYaml).Cast<FencedCodeBlock>();
        ParameterUsage[] usages = [.. yaml.Select(block => UsageReader.Read(section, block))];
        return (text, usages) switch
        {
            (_, []) => throw section.Error($"parameter {section.Title} has no yaml block"),
            ([], _) => throw section.Error($"parameter {section.Title} has no description"),
            _ => new ParameterHelp(name, section.Line, TextReading.Read(section, text), usages),
        };
    }

    private static string NameOf(Section section) => section.Title is ['-', .. var name]
        ? name
        : throw section.Error($"expected '### -Name', found '{section.Title}'");

    private static bool IsYaml(Block block) => block is FencedCodeBlock { Info: "yaml" };
}
