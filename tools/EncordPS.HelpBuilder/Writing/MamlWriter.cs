using System.Text;
using System.Xml;
using System.Xml.Linq;
using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Writing;

/// <summary>Writes the help of all cmdlets of an assembly as one file.</summary>
internal static class MamlWriter
{
    // The same bytes on every system.
    private static readonly XmlWriterSettings s_settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        OmitXmlDeclaration = true,
    };

    public static string Write(IEnumerable<CommandHelp> commands)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var writer = XmlWriter.Create(text, s_settings))
        {
            Build(commands).Save(writer);
        }

        return text.Append('\n').ToString();
    }

    private static XElement Build(IEnumerable<CommandHelp> commands) => new(
        Maml.Items + "helpItems",
        new XAttribute("schema", "maml"),
        commands.Select(CommandElement.Build));
}
