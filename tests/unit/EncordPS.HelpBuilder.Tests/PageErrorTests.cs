namespace EncordPS.HelpBuilder.Tests;

public sealed class PageErrorTests
{
    [Theory]
    [InlineData("yaml\nType: Switch", "\nType: Switch", "(52): parameter -All has no yaml block")]
    [InlineData("Gets all.\n", "", "(52): parameter -All has no description")]
    [InlineData("Type: Guid[]\n", "", "(70): the yaml block of -Id has no 'Type'")]
    [InlineData("Required: True", "Required: Yes", "(75): Required of -Id must be True or False, found 'Yes'")]
    [InlineData("Position: 0", "Position: first", "(107): Position of -Title must be Named or a number, found 'first'")]
    [InlineData("Parameter Sets: ById", "Parameter Sets: ByID", "(55): -All names the set ByID, which SYNTAX lacks")]
    [InlineData("[-All]", "", "(21): -All is in PARAMETERS but not in this syntax")]
    [InlineData("[-All]", "[-All] [-Any]", "(21): -Any is in this syntax but not in PARAMETERS")]
    [InlineData("## SYNOPSIS", "## SYNOPSYS", "(10): section SYNOPSYS is not one of")]
    [InlineData("## OUTPUTS\n\n### Sample.Thing\nOne each.\n", "", "(8): section OUTPUTS is missing")]
    [InlineData("# Get-SampleThing", "# Get-OtherThing", "(8): the title must be the file's name, Get-SampleThing")]
    [InlineData("schema: 2.0.0", "schema: 1.0.0", "(1): schema must be 2.0.0, found '1.0.0'")]
    [InlineData("online version:", "online:", "(1): the front matter has no 'online version'")]
    [InlineData("Without remarks\n", "Without remarks\nText.\n\n", "(45): an example starts with its code block")]
    [InlineData("### -Kind", "### -Id", "(82): parameter -Id is described twice")]
    [InlineData("https://example.org/Get", "example/Get", "(1): the online version must be an address, found")]
    [InlineData("[Set-SampleThing](Set-SampleThing.md)", "See [this](x.md)", "(143): a related link is a paragraph")]
    [InlineData("Needs the role Admin.", "> quoted", "(139): help cannot show a Quote")]
    [InlineData("- a second item", "- a second item\n  - below", "(32): a list item is one paragraph")]
    public void A_wrong_page_is_named_with_its_line(string text, string replacement, string expected)
    {
        string page = SamplePage.With(text, replacement);

        var error = Assert.Throws<PageException>(() => SamplePage.Read(page));

        Assert.StartsWith(SamplePage.File + expected, error.Message, StringComparison.Ordinal);
    }
}
