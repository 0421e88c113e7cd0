using System.Text.RegularExpressions;

namespace EncordPS.Tests.Surface;

/// <summary>States are easy to scan where the console has colours, and plain text everywhere else.</summary>
public sealed class ColourTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Escape = "\u001b[";
    private const string Job =
        """
        $bad = @{ videos = @(@{ objectUrl = 's3://b/1.mp4' }, @{ objectUrl = 'https://gone.invalid/2.mp4' }) }
        $state = Add-EncordPrivateData $empty $aws -PrivateFiles $bad -IgnoreErrors | Wait-EncordUploadJob

        """;

    [Theory]
    [InlineData("$PSStyle.Foreground.Green + 'DONE' + $PSStyle.Reset")]
    [InlineData("$PSStyle.Foreground.Red + '1' + $PSStyle.Reset")]
    public void A_console_with_colours_shows_states_in_them(string shown)
    {
        Assert.Contains(Invoke(shown).Text, Show("$state", hasColours: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_console_without_them_shows_plain_text() => MustBePlain(Show("$state", hasColours: false));

    [Fact]
    public void Whoever_asked_for_plain_text_gets_it()
    {
        Invoke("$PSStyle.OutputRendering = 'PlainText'").Errors.MustBeNone();
        try
        {
            MustBePlain(Show("$state", hasColours: true));
        }
        finally
        {
            Invoke("$PSStyle.OutputRendering = 'Host'").Errors.MustBeNone();
        }
    }

    [Theory]
    [InlineData("$state")]
    [InlineData("Get-EncordDataRow $traffic -DataType Video | Start-EncordVideoReencoding")]
    [InlineData("Start-EncordDicomDeidentification https://a/1.dcm $aws")]
    public void Colours_take_no_room_in_a_table(string script)
    {
        string plain = Show(script, hasColours: false);
        string coloured = Show(script, hasColours: true);

        Assert.Contains(Escape, coloured, StringComparison.Ordinal);
        Assert.Equal(Columns(plain), Columns(coloured));
    }

    [Fact]
    public void A_host_without_PSStyle_gets_plain_text() =>
        Assert.Equal("DONE 3", Invoke("\"$([EncordPS.Formatting.StateText]::State('DONE', $null)) $([EncordPS.Formatting.StateText]::Failures(3, $null))\"").Text);

    [Theory]
    [InlineData("CANCELLED", "Yellow")]
    [InlineData("error", "Red")]
    [InlineData("SUBMITTED", "Cyan")]
    [InlineData("QUEUED_BY_A_NEWER_SERVICE", null)]
    public void Each_state_has_its_colour_and_an_unknown_one_has_none(string state, string? colour)
    {
        string begin = colour is null ? "" : Invoke($"$PSStyle.Foreground.{colour}").Text;
        string end = colour is null ? "" : Invoke("$PSStyle.Reset").Text;

        Assert.Equal(begin + state + end, Invoke($"[EncordPS.Formatting.StateText]::State('{state}', $PSStyle)").Text);
    }

    private string Show(string script, bool hasColours)
    {
        Engine.Host.HasColours = hasColours;
        try
        {
            return Engine.Show(Job + script);
        }
        finally
        {
            Engine.Host.HasColours = false;
        }
    }

    private static void MustBePlain(string shown)
    {
        Assert.Contains("DONE", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, shown, StringComparison.Ordinal);
    }

    // Where the words of each line of the table are, escapes taken out.
    private static string[] Columns(string shown) =>
        [.. Regex.Replace(shown, @"\e\[[0-9;]*m", "").Split('\n')
            .Where(line => !line.StartsWith("WARNING", StringComparison.Ordinal))
            .Select(line => Regex.Replace(line.TrimEnd(), @"\S", "x"))];
}
