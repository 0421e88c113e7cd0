using Microsoft.AspNetCore.Http;

namespace EncordPS.Tests.LocalFiles;

public sealed class SendEncordVideoTests(SandboxFixture fixture) : SendTest(fixture)
{
    private const int Large = 64 * 1024 * 1024;

    [Fact]
    public async Task A_large_file_arrives_whole()
    {
        WriteLarge("large.mp4");

        Assert.Equal("large.mp4", Invoke("Send-EncordVideo $set \"$dir/large.mp4\" | ForEach-Object Title").Text);

        Assert.Equal(Large.ToString(System.Globalization.CultureInfo.InvariantCulture), Trace.Of(Put)[0].Headers["Content-Length"]);
        Assert.Equal(DigestOf("large.mp4"), (await FetchDigestsAsync())["large.mp4"]);
    }

    [Fact]
    public void For_one_file_the_job_is_told_what_the_SDK_tells_it()
    {
        Write("a.mp4");

        Invoke("Send-EncordVideo $set \"$dir/a.mp4\"").Errors.MustBeNone();

        ArrivedRequest job = Trace.Of(Job)[0];
        Assert.False(job.Payload.GetProperty("ignoreErrors").GetBoolean());
        Assert.Equal("VIDEO", job.Payload.GetProperty("dataItems").GetProperty("videos")[0].GetProperty("externalFileType").GetString());
        Assert.Equal("application/octet-stream", Trace.Of(Put)[0].Headers["Content-Type"]);
    }

    [Fact]
    public async Task Ctrl_C_in_the_middle_of_a_file_returns_at_once_and_makes_no_row()
    {
        WriteLarge("large.mp4");
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Trace.Replace(request => request.Operation == Put, async context =>
        {
            // Takes a little of the file and no more: the client waits in the middle of it.
            await context.Request.Body.ReadExactlyAsync(new byte[1000], context.RequestAborted);
            begun.SetResult();
            await stopped.Task.WithPatience();
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        });
        using RunningPipeline running = Engine.Start("Send-EncordVideo $set \"$dir/large.mp4\"");
        await begun.Task.WithPatience();

        Assert.InRange(running.Stop(), TimeSpan.Zero, Patience.AtThePrompt);

        stopped.SetResult();
        Assert.True(await Trace.Of(Put)[0].WasAborted.WithPatience());
        Assert.Empty(Trace.Of(Job));
    }

    [Fact]
    public void When_a_later_command_has_had_enough_no_more_files_are_sent()
    {
        foreach (int number in Enumerable.Range(1, 30))
        {
            Write($"{number:00}.mp4");
        }

        // A dataset each, so that none shares a job with another.
        Invocation got = Invoke(
            """
            $sets = 1..30 | ForEach-Object { (New-EncordDataset "s$_").DatasetHash }
            1..30 | ForEach-Object { [pscustomobject] @{ DatasetHash = $sets[$_ - 1]; Path = "$dir/$('{0:00}' -f $_).mp4" } } |
                Send-EncordVideo -ThrottleLimit 1 | ForEach-Object { throw 'enough' }
            """);

        Assert.NotNull(got.End);
        Assert.InRange(Trace.Of(Put).Count, 1, 15);
    }

    private void WriteLarge(string name)
    {
        byte[] bytes = new byte[Large];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(PathOf(name), bytes);
    }
}
