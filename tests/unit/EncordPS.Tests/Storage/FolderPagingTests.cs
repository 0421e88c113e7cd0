namespace EncordPS.Tests.Storage;

/// <summary>A folder of 2,500 folders, which the service lists in pages.</summary>
public sealed class FolderPagingTests : EngineTest
{
    public FolderPagingTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("large", Fixture.LargeFolder);
    }

    [Fact]
    public void All_folders_come_in_order_across_the_pages()
    {
        Assert.Equal(
            Enumerable.Range(1, 2500).Select(Name), Invoke("Get-EncordStorageFolder -ParentUuid $large | ForEach-Object Name").Texts);
        Assert.Equal(5, Trace.Requests.Count);
        Assert.All(Trace.Requests, request => Assert.Equal("500", request.Query["pageSize"]));
    }

    [Theory]
    [InlineData("-First 3", 1, 3, "3")]
    [InlineData("-First 1000", 1, 1000, "1000")]
    [InlineData("-First 1200", 1, 1200, "600", "600")]
    [InlineData("-Skip 10 -First 2", 11, 2, "12")]
    [InlineData("-Skip 2499 -First 5", 2500, 1, "835", "835", "835")]
    public void First_and_Skip_ask_for_no_more_than_they_need(string paging, int first, int count, params string[] sizes)
    {
        Assert.Equal(
            Enumerable.Range(first, count).Select(Name),
            Invoke($"Get-EncordStorageFolder -ParentUuid $large {paging} | ForEach-Object Name").Texts);
        Assert.Equal(sizes, Trace.Requests.Select(request => request.Query["pageSize"]));
    }

    [Fact]
    public void A_page_is_not_asked_for_while_the_pipeline_is_busy_with_the_one_before()
    {
        Engine.Set("trace", Trace);

        string[] requests = Invoke(
            "Get-EncordStorageFolder -ParentUuid $large -First 1200 | ForEach-Object { $trace.Requests.Count }").Texts;

        Assert.All(requests.Take(600), count => Assert.Equal("1", count));
        Assert.All(requests.Skip(600), count => Assert.Equal("2", count));
    }

    [Fact]
    public void A_listing_that_does_not_end_is_an_error_after_what_came()
    {
        Trace.Answer = Answers.Json("""
            {"results": [{"uuid": "00000000-0000-4000-8000-00000000000a", "name": "a"}], "nextPageToken": "again"}
            """);

        Invocation got = Invoke("Get-EncordStorageFolder | ForEach-Object Name");

        Assert.Equal(["a", "a"], got.Written);
        got.Error.MustBe("MalformedAnswer", ErrorCategory.InvalidData);
        got.Error.MustSay("does not end");
        Assert.Equal(2, Trace.Requests.Count);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_listing_that_waits_for_a_page()
    {
        TaskCompletionSource waits = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Trace.Before = async request =>
        {
            if (request.Query.ContainsKey("pageToken"))
            {
                waits.TrySetResult();
                await Task.Delay(Timeout.Infinite, new CancellationTokenSource(Patience.Long).Token);
            }
        };
        using RunningPipeline pipeline = Engine.Start("Get-EncordStorageFolder -ParentUuid $large");
        await waits.Task.WithPatience();

        Assert.True(pipeline.Stop() < Patience.AtThePrompt);
        Assert.Equal(500, pipeline.Output.Count);
    }

    private static string Name(int number) => $"bulk-{number:D5}";
}
