using System.Text;
using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Abouts;

/// <summary>Writes an about topic as the plain text that Get-Help pages through.</summary>
internal static class AboutWriter
{
    private const string Indent = "    ";

    public static string Write(AboutTopic topic)
    {
        // Get-Help takes the fifth line of the file for the synopsis, so nothing may stand before or between these.
        var text = new StringBuilder($"TOPIC\n{Indent}{topic.Name}\n\nSHORT DESCRIPTION\n");
        Append(text, topic.Short);
        foreach (AboutSection section in topic.Sections)
        {
            Append(text, section, titleIndent: string.Empty);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder text, AboutSection section, string titleIndent)
    {
        text.Append('\n').Append(titleIndent).Append(section.Title).Append('\n');
        Append(text, section.Text);
        foreach (AboutSection child in section.Sections)
        {
            Append(text, child, titleIndent: "  ");
        }
    }

    private static void Append(StringBuilder text, IReadOnlyList<TextBlock> blocks)
    {
        TextKind? previous = null;
        foreach (TextBlock block in blocks)
        {
            // Items of a list stay together; everything else is set apart by an empty line.
            bool apart = previous is not null && (previous != TextKind.Item || block.Kind != TextKind.Item);
            text.Append(apart ? "\n" : string.Empty).Append(Render(block));
            previous = block.Kind;
        }
    }

    private static string Render(TextBlock block) => block.Kind == TextKind.Code
        ? string.Concat(block.Text.Split('\n').Select(line => $"{Indent}{Indent}{line}".TrimEnd() + "\n"))
        : TextWrap.Wrap(block.Text, first: Indent + block.Lead, rest: Indent + new string(' ', block.Lead.Length));
}
