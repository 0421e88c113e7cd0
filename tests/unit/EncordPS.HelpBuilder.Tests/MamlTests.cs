using System.Xml.Linq;
using EncordPS.HelpBuilder.Writing;

namespace EncordPS.HelpBuilder.Tests;

public sealed class MamlTests
{
    private readonly XElement _command = SamplePage.Maml().Element(Maml.Command + "command")!;

    [Fact]
    public void Details_name_the_cmdlet_and_give_the_synopsis()
    {
        XElement details = _command.Element(Maml.Command + "details")!;

        Assert.Equal("Get-SampleThing", details.Element(Maml.Command + "name")!.Value);
        Assert.Equal("Get", details.Element(Maml.Command + "verb")!.Value);
        Assert.Equal("SampleThing", details.Element(Maml.Command + "noun")!.Value);
        Assert.Equal("Get things.", details.Element(Maml.Text + "description")!.Value);
    }

    [Fact]
    public void Description_loses_its_markup_and_keeps_addresses_and_lists()
    {
        XElement description = _command.Element(Maml.Text + "description")!;

        Assert.Equal(
            "Get-SampleThing has a page. It reads <&> things, as the site (https://example.org/things) says.",
            description.Elements(Maml.Text + "para").First().Value);
        Assert.Equal(
            ["a first item", "a second item"],
            description.Element(Maml.Text + "list")!.Elements().Select(item => item.Value));
    }

    [Fact]
    public void Syntax_has_an_item_for_each_set_with_its_parameters_in_order()
    {
        string[][] sets = [.. _command.Descendants(Maml.Command + "syntaxItem").Select(Names)];

        Assert.Equal(2, sets.Length);
        Assert.Equal(["Title", "Kind"], sets[0]);
        Assert.Equal(["Id", "All", "Title"], sets[1]);
    }

    [Fact]
    public void Syntax_shows_a_switch_alone_and_the_values_of_an_enumeration()
    {
        XElement syntax = _command.Element(Maml.Command + "syntax")!;

        Assert.Null(Parameter(syntax, "All").Element(Maml.Command + "parameterValue"));
        XElement values = Parameter(syntax, "Kind").Element(Maml.Command + "parameterValueGroup")!;
        Assert.Equal(["Small", "Large"], values.Elements().Select(value => value.Value));
    }

    [Theory]
    [InlineData("Id", "required", "true")]
    [InlineData("Id", "variableLength", "true")]
    [InlineData("Id", "pipelineInput", "True (ByPropertyName)")]
    [InlineData("Id", "position", "named")]
    [InlineData("Id", "aliases", "Uuid, Hash")]
    [InlineData("Title", "position", "0")]
    [InlineData("Title", "globbing", "true")]
    [InlineData("Title", "aliases", "none")]
    [InlineData("All", "required", "false")]
    public void Parameter_has_the_facts_of_its_yaml(string name, string attribute, string expected)
    {
        XElement parameters = _command.Element(Maml.Command + "parameters")!;

        Assert.Equal(expected, Parameter(parameters, name).Attribute(attribute)!.Value);
    }

    [Fact]
    public void Example_keeps_the_lines_of_its_code()
    {
        XElement example = _command.Descendants(Maml.Command + "example").First();

        Assert.Equal(
            "---------- Example 1: List things ----------", example.Element(Maml.Text + "title")!.Value);
        Assert.Equal(
            "Get-SampleThing |\n    Where-Object Title -EQ 'a < b'", example.Element(Maml.Dev + "code")!.Value);
        Assert.Equal("Writes every thing. Nothing else.", example.Element(Maml.Dev + "remarks")!.Value);
    }

    [Fact]
    public void Online_version_leads_the_links_and_other_pages_have_no_address()
    {
        XElement links = _command.Element(Maml.Command + "relatedLinks")!;
        string[] addresses = [.. links.Descendants(Maml.Text + "uri").Select(uri => uri.Value)];

        Assert.Equal(["https://example.org/Get-SampleThing.md", "", "https://example.org/things"], addresses);
    }

    [Fact]
    public void Same_pages_give_the_same_bytes()
    {
        Assert.Equal(MamlWriter.Write([SamplePage.Read()]), MamlWriter.Write([SamplePage.Read()]));
    }

    [Fact]
    public void Line_ends_of_the_page_do_not_matter()
    {
        string windows = SamplePage.Text.ReplaceLineEndings("\r\n");

        Assert.Equal(MamlWriter.Write([SamplePage.Read()]), MamlWriter.Write([SamplePage.Read(windows)]));
    }

    private static string[] Names(XElement item) =>
        [.. item.Elements(Maml.Command + "parameter").Select(Name)];

    private static XElement Parameter(XElement parent, string name) =>
        parent.Descendants(Maml.Command + "parameter").First(parameter => Name(parameter) == name);

    private static string Name(XElement parameter) => parameter.Element(Maml.Text + "name")!.Value;
}
