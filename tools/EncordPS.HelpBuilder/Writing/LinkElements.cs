using System.Xml.Linq;
using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Writing;

internal static class LinkElements
{
    // Get-Help -Online opens the first link that has an address, so this one leads.
    public static IEnumerable<XElement> Build(CommandHelp command)
    {
        IEnumerable<LinkHelp> links = command.OnlineVersion is { } address
            ? [new LinkHelp("Online Version:", address), .. command.Links]
            : command.Links;
        return links.Select(Link);
    }

    private static XElement Link(LinkHelp link) => new(
        Maml.Text + "navigationLink",
        new XElement(Maml.Text + "linkText", link.Text),
        new XElement(Maml.Text + "uri", link.Address?.AbsoluteUri));
}
