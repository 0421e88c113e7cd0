using EncordPS.HelpBuilder.Abouts;
using EncordPS.HelpBuilder.Reading;

namespace EncordPS.HelpBuilder.Tests;

public sealed class AboutTests
{
    private const string PageText = """
        # about_Things

        ## SHORT DESCRIPTION
        What things are.

        ## LONG DESCRIPTION
        A paragraph that is long enough to reach the end of a line of eighty columns, and to go on.

        ### Kinds
        - the first kind of thing, whose description also needs more than one line of text
        - the second kind

        ```
        Get-SampleThing |
            Where-Object Kind -EQ Small
        ```
        """;

    private readonly string[] _lines =
        AboutWriter.Write(AboutReader.Read(Page.Parse("about_Things.md", PageText))).Split('\n');

    [Fact]
    public void Fifth_line_is_what_the_engine_takes_for_the_synopsis()
    {
        Assert.Equal("TOPIC", _lines[0]);
        Assert.Equal("    about_Things", _lines[1]);
        Assert.Equal("    What things are.", _lines[4]);
    }

    [Fact]
    public void Prose_is_wrapped_at_eighty_columns()
    {
        Assert.All(_lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("    columns, and to go on.", _lines);
    }

    [Fact]
    public void List_items_hang_under_their_text_and_stay_together()
    {
        int first = Array.FindIndex(_lines, line => line.StartsWith("    - the first", StringComparison.Ordinal));

        Assert.StartsWith("      ", _lines[first + 1], StringComparison.Ordinal);
        Assert.Equal("    - the second kind", _lines[first + 2]);
    }

    [Fact]
    public void Code_keeps_its_lines()
    {
        Assert.Contains("        Get-SampleThing |", _lines);
        Assert.Contains("            Where-Object Kind -EQ Small", _lines);
    }
}
