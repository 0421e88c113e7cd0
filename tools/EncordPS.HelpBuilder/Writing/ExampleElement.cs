using System.Xml.Linq;
using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Writing;

internal static class ExampleElement
{
    private const string Rule = "----------";

    public static XElement Build(ExampleHelp example) => new(
        Maml.Command + "example",
        new XElement(Maml.Text + "title", $"{Rule} {example.Title} {Rule}"),
        new XElement(Maml.Dev + "code", example.Code),
        // Get-Help sets no empty line between an example and the next one's title; an empty paragraph makes one.
        new XElement(Maml.Dev + "remarks", Paragraphs.Of(example.Remarks), Paragraphs.Paragraph(string.Empty)));
}
