using System.Diagnostics;

namespace EncordPS.Quickstart.Tests;

/// <summary>The program as a newcomer starts it, with its output in a file. Another pwsh is first on the PATH.</summary>
public sealed class QuickstartTests
{
    [Fact]
    public async Task It_tells_the_story_to_its_end_and_leaves_nothing()
    {
        using var run = ProgramRun.OfQuickstart(["--job-rate", "150"]);

        ProgramResult result = await run.EndAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("# Read the tags back.\nPS> Get-EncordDataRow", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nvoice-19.mp3 comes from the bucket\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nPS> Disconnect-Encord\n\nDone. Go on at a prompt with --interactive; README.md has the rest.\n", result.Output);
        Assert.Contains("Get-EncordDataRow: ", result.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Left);
        AssertFitForAFile(result);
    }

    [Fact]
    public async Task Interactive_goes_on_at_a_connected_prompt()
    {
        const string Typed = "\"$((Get-EncordDataset).Count) datasets, $($rows.Count) rows\"\nexit 3\n";
        using var run = ProgramRun.OfQuickstart(["--interactive", "--job-rate", "0"], Typed);

        ProgramResult result = await run.EndAsync();

        Assert.Matches(@"PS> Disconnect-Encord\s+# Your turn\. .*\s+PS> Connect-Encord -Domain http://127\.0\.0\.1:\d+/\n", result.Output);
        Assert.Contains("7 datasets, 298 rows\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(3, result.ExitCode);
        Assert.Empty(run.Left);
    }

    [Theory]
    [InlineData("INT", 130, @"\nStopped in step \d+ of \d+, \$result = \$job \| Wait-EncordUploadJob\n")]
    [InlineData("TERM", 143, "")]
    public async Task A_signal_ends_it_and_leaves_nothing(string signal, int exitCode, string words)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // With job control, as at a terminal: the program and what it starts are a group of their own, and its id is written first.
        string[] arguments = ["-c", "set -m; \"$@\" & echo $!; wait $!", "bash", Programs.DotNet, Programs.Quickstart, "--job-rate", "1"];
        using var run = new ProgramRun("bash", arguments);
        string group = await run.ReadToAsync("");
        await run.ReadToAsync("Wait-EncordUploadJob");

        using var kill = Process.Start("bash", ["-c", $"kill -{signal} -- -{group}"]);
        ProgramResult result = await run.EndAsync();

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Matches(words, result.Errors);
        Assert.DoesNotContain("Done.", result.Output, StringComparison.Ordinal);
        Assert.Empty(run.Left);
    }

    [Theory]
    [InlineData("--colour")]
    [InlineData("--job-rate")]
    [InlineData("--job-rate", "fast")]
    [InlineData("--job-rate", "-1")]
    [InlineData("--no-script")]
    public async Task What_cannot_be_carried_out_is_refused_in_one_line(params string[] options)
    {
        using var run = ProgramRun.OfQuickstart(options);

        ProgramResult result = await run.EndAsync();

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Matches($@"^.*{options[0]}.* --help lists the options\.\n$", result.Errors);
    }

    [Fact]
    public async Task Help_names_every_option()
    {
        ProgramResult result = await ProgramRun.EndAsync(Programs.DotNet, [Programs.Quickstart, "--help"]);

        Assert.Equal(0, result.ExitCode);
        string[] options = ["--interactive", "--no-script", "--job-rate", "--help"];
        Assert.All(options, option => Assert.Contains(option, result.Output, StringComparison.Ordinal));
    }

    /// <summary>No escape sequence, no progress, and views of their full width.</summary>
    private static void AssertFitForAFile(ProgramResult result)
    {
        string everything = result.Output + result.Errors;
        Assert.DoesNotContain('\e', everything);
        Assert.DoesNotContain("Adding data to Encord", everything, StringComparison.Ordinal);
        Assert.Contains(" Done  Failed Pending Cancelled\n", result.Output, StringComparison.Ordinal);
    }
}
