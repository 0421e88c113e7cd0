using Microsoft.AspNetCore.Http;

namespace EncordPS.Tests.Downloads;

/// <summary>Downloads that do not go through at once.</summary>
public sealed class BrokenDownloadTests(SandboxFixture fixture) : SaveTest(fixture)
{
    [Fact]
    public async Task Ctrl_C_leaves_a_part_that_the_next_time_goes_on_with()
    {
        UseRows("a.jpg");
        (byte[] whole, string tag) = await FetchAsync();
        TaskCompletionSource halfway = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Trace.Replace(IsDownload, async context =>
        {
            context.Response.Headers.ETag = tag;
            context.Response.ContentLength = whole.Length;
            await context.Response.Body.WriteAsync(whole.AsMemory(0, 100_000));
            await context.Response.Body.FlushAsync();
            halfway.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using RunningPipeline running = Engine.Start("Get-EncordDataRow $set | Save-EncordData $out");
        await halfway.Task.WithPatience();
        // The first bytes may still be on their way to the disk.
        string part = Path.Combine(Output, "a.jpg.part");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(part), Patience.Long));

        Assert.InRange(running.Stop(), TimeSpan.Zero, Patience.AtThePrompt);

        Assert.Equal(["a.jpg.part", "a.jpg.part.json"], Files);
        long left = new FileInfo(part).Length;
        Trace.Reset();
        Assert.Equal(left > 0 ? "Resumed" : "Saved", Invoke("Get-EncordDataRow $set | Save-EncordData $out | ForEach-Object Outcome").Text);
        Assert.Equal(["a.jpg"], Files);
        Assert.Equal(whole, await File.ReadAllBytesAsync(Path.Combine(Output, "a.jpg")));
        Assert.Equal(left > 0 ? $"bytes={left}-" : null, Assert.Single(Downloads).Headers.GetValueOrDefault("Range"));
    }

    [Fact]
    public void A_pipeline_that_has_enough_ends_the_downloads()
    {
        UseRows([.. Enumerable.Range(0, 40).Select(n => $"{n:00}.jpg")]);

        Assert.Equal("00.jpg", Invoke("do { Get-EncordDataRow $set | Save-EncordData $out -ThrottleLimit 2 | ForEach-Object { $_.Name; break } } while ($false)").Text);

        Assert.InRange(Downloads.Count, 1, 20);
    }

    [Fact]
    public void A_url_that_has_expired_is_fetched_anew()
    {
        UseRows("a.jpg");
        Invoke("$global:rows = Get-EncordDataRow $set -FetchSignedUrl").Errors.MustBeNone();
        Trace.Forget();
        int count = 0;
        Trace.Replace(request => IsDownload(request) && count++ == 0, Answers.Text("ExpiredToken", status: 403));

        Assert.Equal("Saved", Invoke("$rows | Save-EncordData $out | ForEach-Object Outcome").Text);

        Assert.Equal(2, Downloads.Count);
        Assert.Single(Trace.Of("datarow GET"));
    }

    [Fact]
    public void What_storage_refuses_is_one_error_without_the_signature()
    {
        UseRows("a.jpg", "b.jpg");
        string first = "";
        Trace.Replace(
            request =>
            {
                first = IsDownload(request) && first.Length == 0 ? request.Path : first;
                return request.Path == first;
            },
            Answers.Text("AccessDenied", status: 403));

        Invocation got = Invoke("Get-EncordDataRow $set | Save-EncordData $out -ThrottleLimit 1");

        Assert.Single(got.Output);
        got.Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);
        Assert.DoesNotContain("X-Goog", got.Error.ToString() + got.Error.Exception, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_storage_lost_is_one_error()
    {
        UseRows("a.jpg");
        Trace.Replace(IsDownload, Answers.Text("NoSuchKey", status: 404));

        Invoke("Get-EncordDataRow $set | Save-EncordData $out").Error.MustBe("DataHasNoFile", ErrorCategory.ObjectNotFound);

        Assert.Empty(Files);
    }

    [Fact]
    public async Task Progress_tells_bytes()
    {
        UseRows("a.jpg");
        (byte[] whole, _) = await FetchAsync();
        Trace.Replace(IsDownload, context => DripAsync(context, whole));

        Invocation got = Invoke("Get-EncordDataRow $set | Save-EncordData $out");

        got.Errors.MustBeNone();
        Assert.Contains(got.Progress, record => record.Activity == "Saving data from Encord" && record.CurrentOperation.Contains("KB of 195.3 KB", StringComparison.Ordinal));
        Assert.Equal(ProgressRecordType.Completed, got.Progress[^1].RecordType);
    }

    // In pieces, over longer than the bar is shown anew.
    private static async Task DripAsync(HttpContext context, byte[] whole)
    {
        context.Response.ContentLength = whole.Length;
        for (int from = 0; from < whole.Length; from += 10_000)
        {
            await context.Response.Body.WriteAsync(whole.AsMemory(from, Math.Min(10_000, whole.Length - from)));
            await context.Response.Body.FlushAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(30));
        }
    }

    private async Task<(byte[] Whole, string Tag)> FetchAsync()
    {
        string url = Invoke("(Get-EncordDataRow $set -FetchSignedUrl).SignedUrl").Text;
        using HttpClient http = new();
        using HttpResponseMessage response = await http.GetAsync(url);
        Trace.Forget();
        return (await response.Content.ReadAsByteArrayAsync(), response.Headers.ETag!.Tag);
    }
}
