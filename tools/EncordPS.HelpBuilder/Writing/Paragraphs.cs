using System.Xml.Linq;
using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Writing;

/// <summary>Prose as paragraphs and lists, the only blocks that the engine formats.</summary>
internal static class Paragraphs
{
    public static IEnumerable<XElement> Of(IReadOnlyList<TextBlock> blocks)
    {
        for (int index = 0; index < blocks.Count;)
        {
            TextBlock[] items = [.. blocks.Skip(index).TakeWhile(block => block.Kind == TextKind.Item)];
            yield return items.Length > 0 ? List(items) : Paragraph(blocks[index].Text);
            index += Math.Max(items.Length, 1);
        }
    }

    public static XElement Paragraph(string text) => new(Maml.Text + "para", text);

    private static XElement List(TextBlock[] items) => new(
        Maml.Text + "list",
        new XAttribute("class", items[0].Lead == "- " ? "unordered" : "ordered"),
        items.Select(item => new XElement(Maml.Text + "listItem", Paragraph(item.Text))));
}
