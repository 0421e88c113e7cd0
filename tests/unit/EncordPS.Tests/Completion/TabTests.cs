using System.Management.Automation.Language;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace EncordPS.Tests.Completion;

/// <summary>What Tab offers of what the service has.</summary>
public sealed class TabTests : SessionTest
{
    private const string ByTitle = "Get-EncordDataRow -DatasetHash chest";

    public TabTests(SandboxFixture fixture) : base(fixture) => Connect();

    [Fact]
    public async Task The_next_Tab_asks_nobody()
    {
        await OfferedAsync(ByTitle);
        Offered("Get-EncordDataRow -DatasetHash traffic");
        Offered("Get-EncordDataset traffic");

        Assert.Single(Fixture.Trace.Requests);
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
