namespace EncordPS.Tests.LocalFiles;

/// <summary>Files that fail on their way: each is an error that names it, and the good one among them goes through.</summary>
public sealed class RefusedFileTests : SendTest
{
    public RefusedFileTests(SandboxFixture fixture)
        : base(fixture) => WriteImage("good.png", 10);

    [Fact]
    public void A_file_that_vanishes_before_its_turn_is_an_error()
    {
        WriteImage("vanishing.png", 10);
        Trace.Before = request => Do(request.Operation == Urls, () => File.Delete(PathOf("vanishing.png")));

        Invocation got = Invoke("Send-EncordImage $set \"$dir/*.png\" | ForEach-Object Title");

        Assert.Equal(["good.png"], got.Written);
        got.Error.MustBe("FileNotFound", ErrorCategory.ObjectNotFound, PathOf("vanishing.png"));
    }

    [Fact]
    public void A_file_that_changes_while_it_is_sent_is_an_error_and_no_row()
    {
        WriteImage("changing.png", 10);
        Trace.Before = request => Do(request.Operation == Put, () => File.AppendAllText(PathOf("changing.png"), "more"));

        Invocation got = Invoke("Send-EncordImage $set \"$dir/changing.png\"; @(Get-EncordDataRow $set).Count");

        Assert.Equal(["0"], got.Written);
        got.Error.MustBe("FileChanged", ErrorCategory.InvalidOperation, PathOf("changing.png"));
    }

    [Fact]
    public void A_file_that_storage_does_not_take_is_named_and_the_others_go_through()
    {
        WriteImage("bad.png", 10, [.. new byte[100]]);
        Trace.Replace(request => request.Operation == Put && request.Headers["Content-Length"] == "133", Answers.Text("", 507));

        Invocation got = Invoke("Send-EncordImage $set \"$dir/*.png\" | ForEach-Object Title");

        Assert.Equal(["good.png"], got.Written);
        got.Error.MustBe("StorageRefused", ErrorCategory.ResourceUnavailable, PathOf("bad.png"));
        got.Error.MustSay("bad.png");
    }

    [Fact]
    public void A_url_that_has_expired_is_replaced()
    {
        int count = 0;
        Trace.Replace(request => request.Operation == Put && Interlocked.Increment(ref count) == 1, Answers.Text("<Code>ExpiredToken</Code>", 400));

        Assert.Equal("good.png", Invoke("Send-EncordImage $set \"$dir/good.png\" | ForEach-Object Title").Text);

        Assert.Equal((2, 2), (Trace.Of(Urls).Count, Trace.Of(Put).Count));
    }

    [Fact]
    public void A_job_that_was_not_started_is_a_fault_of_the_service_once_a_look_shows_that_nothing_was_added()
    {
        Trace.Replace(request => request.Operation == Job, Answers.Html(status: 503));

        Invoke("Send-EncordImage $set \"$dir/good.png\"").Error.MustBe("ServerError", ErrorCategory.ResourceUnavailable, PathOf("good.png"));
        Assert.Single(Trace.Requests, request => request.Operation == Job);
    }

    private static Task Do(bool isDue, Action action)
    {
        if (isDue)
        {
            action();
        }

        return Task.CompletedTask;
    }
}
