namespace EncordPS.Tests.Tasks;

public sealed class InvokeEncordImageGroupOcrTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void Several_groups_are_read_at_the_same_time_and_come_in_the_order_of_the_input()
    {
        TaskCompletionSource second = new(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] ids = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
        Trace.Before = request =>
        {
            if (request.Body.Contains(ids[0], StringComparison.Ordinal))
            {
                return second.Task.WithPatience();
            }

            second.TrySetResult();
            return Task.CompletedTask;
        };
        Trace.Replace(_ => true, Answers.Json("""{"status": 200, "response": [{"processed_texts": {"ocr_texts": []} }]}"""));
        Engine.Set("ids", ids);

        Assert.Equal(ids, Invoke("(Invoke-EncordImageGroupOcr $traffic $ids).DataHash").Texts);
    }

    [Fact]
    public async Task Ctrl_C_while_the_service_reads_returns_at_once()
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Trace.Answer = async context =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        };
        using RunningPipeline running = Engine.Start("Invoke-EncordImageGroupOcr $traffic $unknown");
        await asked.Task.WithPatience();

        Assert.InRange(running.Stop(), TimeSpan.Zero, Patience.AtThePrompt);
        Assert.True(await Trace.Request.WasAborted.WithPatience());
    }

    [Fact]
    public void Progress_tells_how_many_groups_were_read()
    {
        Invocation read = Invoke("$null = Get-EncordDataRow $traffic -DataType ImgGroup | Invoke-EncordImageGroupOcr");

        Assert.NotEmpty(read.Progress);
        Assert.Equal(ProgressRecordType.Completed, read.Progress[^1].RecordType);
    }
}
