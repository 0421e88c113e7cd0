using System.Management.Automation.Language;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace EncordPS.Tests.Completion;

/// <summary>What Tab offers of what the service has.</summary>
public sealed class TabTests : SessionTest
{
    private const string ByTitle = "Get-EncordDataRow -DatasetHash chest";

    public TabTests(SandboxFixture fixture) : base(fixture) => Connect();

    [Theory]
    [InlineData("Get-EncordDataRow -DatasetHash 'ct pil", Seed.Chest, "Chest CT pilot")]
    [InlineData("Get-EncordDataset -DatasetHash 5a3f0c1e-0003-4a00-8000-000000000002", Seed.Chest, "Chest CT pilot")]
    [InlineData("Send-EncordImage -Path *.png -DatasetHash chest", Seed.Chest, "Chest CT pilot")]
    [InlineData("Get-EncordDataset chest", "'Chest CT pilot'", "Chest CT pilot")]
    [InlineData("Add-EncordPrivateData $chest -IntegrationId aws", Seed.Aws, "AWS prod bucket")]
    [InlineData("Get-EncordCloudIntegration -IntegrationUuid aws", Seed.Aws, "AWS prod bucket")]
    [InlineData("Get-EncordGroup münch", "'Überprüfer München'", "Überprüfer München")]
    [InlineData("Get-EncordCloudIntegration aws", "'AWS prod bucket'", "AWS prod bucket")]
    public async Task A_part_of_a_title_is_enough(string line, string text, string shown)
    {
        PSObject offered = Assert.Single(await OfferedAsync(line));

        Assert.Equal(text, offered.Properties["CompletionText"].Value);
        Assert.Equal(shown, offered.Properties["ListItemText"].Value);
        Assert.StartsWith(shown + " (", (string)offered.Properties["ToolTip"].Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Add-EncordDatasetGroup $chest -GroupHash ", "(Get-EncordGroup).GroupHash")]
    [InlineData("Get-EncordStorageItem -FolderUuid ", "(Get-EncordStorageFolder -Recurse).Uuid")]
    [InlineData("Move-EncordStorageItem $unknown -Destination ", "(Get-EncordStorageFolder -Recurse).Uuid")]
    [InlineData("New-EncordStorageFolder x -ParentUuid ", "(Get-EncordStorageFolder -Recurse).Uuid")]
    public async Task All_are_offered_when_nothing_is_typed(string line, string known)
    {
        string[] ids = Invoke(known).Texts;

        IEnumerable<string> offered = (await OfferedAsync(line)).Select(Text);

        Assert.Equal(ids.Order(), offered.Order());
    }

    [Fact]
    public async Task The_next_Tab_asks_nobody()
    {
        await OfferedAsync(ByTitle);
        Offered("Get-EncordDataRow -DatasetHash traffic");
        Offered("Get-EncordDataset traffic");

        Assert.Single(Fixture.Trace.Requests);
    }

    [Fact]
    public void Without_a_session_nothing_is_offered_and_nothing_connects()
    {
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY_FILE", Fixture.Server.PrivateKeyPath);

        Assert.Empty(Invoke($"Disconnect-Encord; Get-EncordSession -ErrorAction Ignore").Written);
        Assert.Empty(Offered(ByTitle));
        Assert.Empty(Fixture.Trace.Requests);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_holds_nobody_up()
    {
        TaskCompletionSource answer = new();
        Fixture.Trace.Before = _ => answer.Task;

        Task<IReadOnlyList<PSObject>> early = Task.Run(() => Offered(ByTitle));
        Assert.Empty(await early.WaitAsync(Patience.AtThePrompt));
        answer.SetResult();

        Assert.Equal(Seed.Chest, Text(Assert.Single(await OfferedAsync(ByTitle))));
        Assert.Single(Fixture.Trace.Requests);
    }

    [Fact]
    public void A_service_that_fails_is_not_asked_again()
    {
        Fixture.Trace.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };

        Assert.Empty(Offered(ByTitle));
        Assert.True(SpinWait.SpinUntil(() => Fixture.Trace.Requests.Count > 0, Patience.Long));
        Assert.Empty(Offered(ByTitle));
        Assert.Empty(Offered(ByTitle));
        Assert.Single(Fixture.Trace.Requests);
        Assert.Equal("0", Invoke("$Error.Count").Text);
    }

    [Fact]
    public async Task A_dataset_just_made_is_offered()
    {
        await OfferedAsync(ByTitle);
        string made = Invoke("(New-EncordDataset \"it's new [1]\").DatasetHash").Text;

        Assert.Equal(made, Text(Assert.Single(await OfferedAsync("Get-EncordDataRow -DatasetHash \"it's new"))));
        Assert.Equal("'it''s new [1]'", Text(Assert.Single(await OfferedAsync("Get-EncordDataset \"it's"))));
    }

    [Theory]
    [InlineData("alpha`t$(throw 'run')")]
    [InlineData("bravo' \u2018curly\u2019 \u201cquotes\u201d ' \" ;")]
    [InlineData("charlie\nlines; Remove-Module *")]
    [InlineData("delta # @{ } -Force | & {")]
    [InlineData("echo\u001b[2J")]
    public async Task Whatever_a_title_holds_what_is_inserted_is_that_text_and_nothing_runs(string title)
    {
        Engine.Set("title", title);
        Invoke("$null = New-EncordDataset $title").Errors.MustBeNone();

        string text = Text(Assert.Single(await OfferedAsync($"Get-EncordDataset {title[..4]}")));

        Assert.Equal(title, ArgumentOf(text));
    }

    [Theory]
    [InlineData("$(throw 'run')")]
    [InlineData("a; Remove-Item *")]
    [InlineData("'+(throw 1)+'")]
    [InlineData("-Debug")]
    public async Task Whatever_an_id_holds_what_is_inserted_is_that_text_and_nothing_runs(string id)
    {
        Fixture.Trace.Replace(request => request.Path.EndsWith("datasets/list", StringComparison.Ordinal), Answers.Json(
            $$"""
            {"result": [{"datasetUuid": {{JsonSerializer.Serialize(id)}}, "title": "hostile", "description": "", "createdAt": "2025-01-02T03:04:05Z",
             "lastEditedAt": "2025-01-02T03:04:05Z", "userRole": null, "storageLocation": null, "backingFolderUuid": null}]}
            """));

        string text = Text(Assert.Single(await OfferedAsync("Get-EncordDataRow hostile")));

        Assert.Equal(id, ArgumentOf(text));
    }

    [Fact]
    public void The_jobs_of_the_session_are_offered_the_newest_first()
    {
        string[] jobs = Invoke(
            """
            1..2 | ForEach-Object {
                (Add-EncordPrivateData $empty $aws -PrivateFiles @{ videos = @(@{ objectUrl = "s3://tab/$_.mp4" }) }).UploadJobId
            }
            """).Texts;

        Assert.Equal(jobs.Reverse(), Offered("Wait-EncordUploadJob ").Select(Text));
    }

    [Theory]
    [InlineData("Get-EncordDataRow $traffic -DataType Video | Start-EncordVideoReencoding", "Wait-EncordVideoReencoding ")]
    [InlineData("Start-EncordDicomDeidentification https://tab/1.dcm $aws", "Get-EncordDicomDeidentification ")]
    public void The_tasks_of_the_session_are_offered_too(string start, string line)
    {
        string job = Invoke($"({start}).JobId").Text;

        Assert.Equal(job, Text(Assert.Single(Offered(line))));
    }

    [Fact]
    public async Task A_session_that_is_named_is_asked()
    {
        Invoke("$global:other = Connect-Encord $key -Domain $domain -PassThru; Disconnect-Encord; $global:other = Connect-Encord $key -Domain $domain -PassThru")
            .Errors.MustBeNone();

        Assert.Single(await OfferedAsync("Get-EncordDataRow -Session $other -DatasetHash chest"));
    }

    // The first Tab may come too early for the answer on a busy machine.
    private async Task<IReadOnlyList<PSObject>> OfferedAsync(string line)
    {
        using CancellationTokenSource patience = new(Patience.Long);
        while (true)
        {
            if (Offered(line) is { Count: > 0 } offered)
            {
                return offered;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    // Where a completer offers nothing PowerShell offers files, which are no values.
    private IReadOnlyList<PSObject> Offered(string line)
    {
        Engine.Set("typed", line);
        Invocation tab = Invoke("(TabExpansion2 $typed $typed.Length).CompletionMatches | Where-Object ResultType -EQ ParameterValue");
        tab.Errors.MustBeNone();
        return tab.Output!;
    }

    /// <summary>The one argument of a command that ends with a text; it is a constant.</summary>
    private static string ArgumentOf(string text)
    {
        ScriptBlockAst script = Parser.ParseInput($"Get-EncordDataset {text}", out _, out ParseError[] errors);
        Assert.Empty(errors);
        var command = (CommandAst)((PipelineAst)Assert.Single(script.EndBlock.Statements)).PipelineElements.Single();
        Assert.Equal(2, command.CommandElements.Count);
        return Assert.IsType<StringConstantExpressionAst>(command.CommandElements[1]).Value;
    }

    private static string Text(PSObject offered) => (string)offered.Properties["CompletionText"].Value;

    private void Connect()
    {
        Invoke("Connect-Encord $key -Domain $domain").Errors.MustBeNone();
        Fixture.Trace.Forget();
    }
}
