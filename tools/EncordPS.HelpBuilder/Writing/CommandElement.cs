using System.Xml.Linq;
using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Writing;

internal static class CommandElement
{
    public static XElement Build(CommandHelp command) => new(
        Maml.Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml.Text),
        new XAttribute(XNamespace.Xmlns + "command", Maml.Command),
        new XAttribute(XNamespace.Xmlns + "dev", Maml.Dev),
        Details(command),
        new XElement(Maml.Text + "description", Paragraphs.Of(command.Description)),
        SyntaxElement.Build(command),
        new XElement(Maml.Command + "parameters", command.Parameters.Select(ParameterElement.Build)),
        Types("inputTypes", "inputType", command.Inputs),
        Types("returnValues", "returnValue", command.Outputs),
        new XElement(Maml.Text + "alertSet", new XElement(Maml.Text + "alert", Paragraphs.Of(command.Notes))),
        new XElement(Maml.Command + "examples", command.Examples.Select(ExampleElement.Build)),
        new XElement(Maml.Command + "relatedLinks", LinkElements.Build(command)));

    private static XElement Details(CommandHelp command)
    {
        string[] name = command.Name.Split('-', 2);
        return new XElement(
            Maml.Command + "details",
            new XElement(Maml.Command + "name", command.Name),
            new XElement(Maml.Command + "verb", name[0]),
            new XElement(Maml.Command + "noun", name[1]),
            new XElement(Maml.Text + "description", Paragraphs.Paragraph(command.Synopsis)));
    }

    private static XElement Types(string list, string item, IEnumerable<TypeHelp> types) => new(
        Maml.Command + list,
        types.Select(type => new XElement(
            Maml.Command + item,
            new XElement(Maml.Dev + "type", Maml.Name(type.Name)),
            new XElement(Maml.Text + "description", Paragraphs.Of(type.Description)))));
}
