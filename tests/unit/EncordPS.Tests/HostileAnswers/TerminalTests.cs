using System.Text.Json;
using EncordPS.Tests.Downloads;
using Microsoft.AspNetCore.Http;

namespace EncordPS.Tests.HostileAnswers;

/// <summary>Names and messages of a service that mean to drive the terminal, or what reads the command line.</summary>
public sealed class TerminalTests : SaveTest
{
    private const string Evil = "nice\u001b]0;owned\u0007\u001b[2J\u009b31m\rtitle\u202egpj.exe";

    private static readonly string[] s_driving = ["\u001b]", "\u001b[2J", "\u0007", "\u009b", "\u202e", "\rtitle"];

    public TerminalTests(SandboxFixture fixture)
        : base(fixture) => Engine.Set("evil", Evil);

    [Theory]
    [InlineData("Get-EncordDataset", 400)]
    [InlineData("Get-EncordStorageFolder -FolderUuid $unknown", 404)]
    [InlineData("New-EncordDataset x", 500)]
    [InlineData("Get-EncordDataRow $chest", 200)]
    public void A_message_that_drives_the_terminal_is_shown_and_does_nothing(string command, int status)
    {
        string message = JsonSerializer.Serialize(Evil);
        Trace.Answer = Answers.Json($$"""{"status": 400, "response": ["INVALID_ARGUMENTS_ERROR"], "payload": {{message}}, "message": {{message}}}""", status);

        Invocation got = Invoke($"$DebugPreference = 'Continue'; {command}");

        MustShowIdly(string.Join('\n', [got.Error.ToString(), got.Error.Exception.ToString(), .. got.Debug]));
    }

    [Fact]
    public void An_object_that_an_error_is_about_does_not_drive_the_terminal()
    {
        Trace.Answer = Answers.Json("""{"message": "No."}""", status: 400);
        Invocation got = Invoke(
            """
            Add-EncordDatasetUser $chest $evil User
            Get-EncordDataset -DatasetHash $evil
            Get-EncordUploadJob $evil -DatasetHash $chest
            New-EncordDataset $evil
            New-EncordStorageFolder $evil
            """);

        Assert.Equal(5, got.Errors.Count);
        Assert.All(got.Errors, error => MustShowIdly($"{error} {error.CategoryInfo}"));
    }

    [Fact]
    public void Progress_does_not_drive_the_terminal()
    {
        UseRows(Evil);
        Trace.Replace(IsDownload, async context =>
        {
            await context.Response.WriteAsync("ab");
            await context.Response.Body.FlushAsync();
            // Longer than the bar takes to appear.
            await Task.Delay(TimeSpan.FromSeconds(0.5));
            await context.Response.WriteAsync("cd");
        });

        Invocation got = Invoke("Get-EncordDataRow $set | Save-EncordData $out -Verbose");

        Assert.NotEmpty(got.Progress);
        MustShowIdly(string.Join('\n', [.. got.Progress.Select(record => record.ToString() + record.CurrentOperation), .. got.Verbose]));
    }

    private static void MustShowIdly(string shown)
    {
        Assert.Contains("nice", shown, StringComparison.Ordinal);
        Assert.All(s_driving, driving => Assert.DoesNotContain(driving, shown, StringComparison.Ordinal));
    }
}
