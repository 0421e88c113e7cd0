namespace EncordPS.Quickstart.Tests;

/// <summary>How any script is told. Nothing connects here, so no sandbox is needed.</summary>
public sealed class StoryTests : IDisposable
{
    private const string Parameters = "param([uri] $Domain, [string] $SshKeyPath, [string] $ReportPath)\n";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("a story é ");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Commands_are_shown_as_typed_with_the_comments_above_them_and_then_what_they_answer()
    {
        ProgramResult result = await TellAsync("""
            $unseen = 2

            # First,
            # count.
            1..$unseen |
                ForEach-Object {
                    # inside a command
                    $_ * 2
                }
            "$($Domain.Host) $ReportPath"; Get-Item no-such-file -ErrorAction Continue; 'after'
            """);

        Assert.EndsWith(
            """


            # First,
            # count.
            PS> 1..$unseen |
            >>     ForEach-Object {
            >>         # inside a command
            >>         $_ * 2
            >>     }
            2
            4
            PS> "$($Domain.Host) $ReportPath"
            localhost report
            PS> Get-Item no-such-file -ErrorAction Continue
            PS> 'after'
            after

            Done. Go on at a prompt with --interactive; README.md has the rest.

            """.ReplaceLineEndings("\n"),
            result.Output,
            StringComparison.Ordinal);
        Assert.StartsWith("Get-Item: Cannot find path", result.Errors, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("throw 'no more'", "Exception: no more")]
    [InlineData("1/0", "RuntimeException: Attempted to divide by zero.")]
    [InlineData("Import-Module ./no-such-module", "Import-Module: ")]
    public async Task A_command_that_fails_ends_the_story_and_is_named(string command, string shown)
    {
        ProgramResult result = await TellAsync($"# Begin.\n'before'\n{command}\n'after'");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("\nbefore\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("after", result.Output, StringComparison.Ordinal);
        Assert.StartsWith(shown, result.Errors, StringComparison.Ordinal);
        Assert.EndsWith($"\nThe story ends here. This failed: step 3 of 4, {command}\n", result.Errors, StringComparison.Ordinal);
    }

    private async Task<ProgramResult> TellAsync(string script)
    {
        string path = Path.Combine(_directory.FullName, "script.ps1");
        await File.WriteAllTextAsync(path, Parameters + script);
        string story = Path.Combine(Programs.Samples, "Quickstart", "story.ps1");
        string[] arguments = ["-File", story, "-Path", path, "-Domain", "http://localhost:1", "-ReportPath", "report"];
        return await ProgramRun.EndAsync(Programs.DotNet, [Programs.PowerShell, "-NoProfile", "-NonInteractive", .. arguments]);
    }
}
