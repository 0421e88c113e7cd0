namespace EncordPS.Tests.DataRows;

public sealed class StreamingTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public void The_first_row_is_out_while_the_rest_of_the_answer_is_still_to_come()
    {
        // The second half is sent only after the first half has come out of the pipeline.
        string[] rows = [.. Enumerable.Range(1, 4).Select(number => Answers.Row(number))];
        Trace.Answer = Answers.Halves(
            $$"""{"status": 200, "response": [{{rows[0]}}, {{rows[1]}},""", _seen.Task.WithPatience(), $"{rows[2]}, {rows[3]}]}}");
        Engine.Set("seen", _seen);

        Assert.Equal(
            ["row-1", "row-2", "row-3", "row-4"],
            Invoke("Get-EncordDataRow $traffic | ForEach-Object { $_.Title; $null = $seen.TrySetResult() }").Texts);
    }

    [Fact]
    public void A_hundred_thousand_rows_come_once_each_and_in_order()
    {
        Engine.Set("large", Fixture.LargeDataset);

        Assert.Equal(
            ["bulk/0000001.jpg", "bulk/0100000.jpg", "100000"],
            Invoke(
                """
                $count = 0
                Get-EncordDataRow $large | ForEach-Object {
                    $count++
                    if ($count -eq 1 -or $count -eq 100000) { $_.Title }
                }
                $count
                """).Texts);
    }

    [Fact]
    public async Task Ctrl_C_while_the_service_is_silent_returns_at_once()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Trace.Answer = async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using RunningPipeline running = Engine.Start("Get-EncordDataRow $traffic");
        await arrived.Task.WithPatience();

        Assert.InRange(running.Stop(), TimeSpan.Zero, Patience.AtThePrompt);

        Assert.True(await Trace.Request.WasAborted.WithPatience());
    }

    [Fact]
    public async Task Ctrl_C_during_RefetchData_returns_at_once()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Trace.Replace(request => request.Operation == "datarow GET", async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using RunningPipeline running = Engine.Start("$row = Get-EncordDataRow $shelves -Title 'aisle-01.png'; $row.RefetchData()");
        await arrived.Task.WithPatience();

        Assert.InRange(running.Stop(), TimeSpan.Zero, Patience.AtThePrompt);

        Assert.True(await Trace.Of("datarow GET")[0].WasAborted.WithPatience());
    }

    [Fact]
    public async Task Ctrl_C_while_rows_are_fetched_again_leaves_nothing_running()
    {
        Engine.Set("large", Fixture.LargeDataset);
        Engine.Set("seen", _seen);
        Trace.Forget();
        using RunningPipeline running = Engine.Start(
            "Get-EncordDataRow $large -FetchSignedUrl -ThrottleLimit 4 | ForEach-Object { $null = $seen.TrySetResult() }");
        await _seen.Task.WithPatience();

        running.Stop();

        // What is under way when the command returns has been told to end; the rest of the rows is not asked for.
        await Task.WhenAll(Trace.Requests.Select(request => request.WasAborted)).WithPatience();
        Assert.True(await Trace.Of("datarows GET")[0].WasAborted);
    }
}
