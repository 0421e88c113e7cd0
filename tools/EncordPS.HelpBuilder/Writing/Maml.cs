using System.Xml.Linq;

namespace EncordPS.HelpBuilder.Writing;

/// <summary>The namespaces of the help format, and the forms that recur in it.</summary>
internal static class Maml
{
    public static readonly XNamespace Items = "http://msh";
    public static readonly XNamespace Text = "http://schemas.microsoft.com/maml/2004/10";
    public static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    public static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    // XML knows booleans in lower case only.
    public static XAttribute Flag(string name, bool value) => new(name, value ? "true" : "false");

    public static XElement Name(string name) => new(Text + "name", name);

    public static XElement Type(string name) => new(Dev + "type", Name(name), new XElement(Text + "uri"));
}
