using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace EncordPS.Tests.LocalFiles;

public sealed class SendEncordImageTests(SandboxFixture fixture) : SendTest(fixture)
{
    [Fact]
    public async Task Two_hundred_files_arrive_whole_and_in_order_with_few_requests()
    {
        string[] names = [.. Enumerable.Range(1, 200).Select(number => $"img-{number:000}.png")];
        Array.ForEach(names, name => WriteImage(name, 10, [.. Enumerable.Range(0, name.GetHashCode(StringComparison.Ordinal) & 0xFFF).Select(i => (byte)i)]));

        Assert.Equal(names, Invoke("Send-EncordImage $set \"$dir/*.png\" | ForEach-Object Title").Texts);

        Assert.Equal((1, 200, 1), (Trace.Of(Urls).Count, Trace.Of(Put).Count, Trace.Of(Job).Count));
        Assert.Equal("200", Trace.Of(Urls)[0].Query["count"]);
        Dictionary<string, string> digests = await FetchDigestsAsync();
        Assert.All(names, name => Assert.Equal(DigestOf(name), digests[name]));
    }

    [Fact]
    public void No_more_files_are_under_way_than_the_limit_says()
    {
        ConcurrencyGauge gauge = new("PUT");
        Trace.Before = gauge.MeasureAsync;
        foreach (int number in Enumerable.Range(1, 8))
        {
            WriteImage($"{number}.png", 10);
        }

        Assert.Equal("8", Invoke("@(Send-EncordImage $set \"$dir/*.png\" -ThrottleLimit 2).Count").Text);

        Assert.Equal(2, gauge.Most);
    }

    [Fact]
    public void Nothing_of_the_session_goes_to_storage()
    {
        WriteImage("a.png", 10);

        Invoke("Send-EncordImage $set \"$dir/a.png\"").Errors.MustBeNone();

        ArrivedRequest put = Assert.Single(Trace.Of(Put));
        Assert.Equal(("image/png", "max-age=86400", "33"), (put.Headers["Content-Type"], put.Headers["Cache-Control"], put.Headers["Content-Length"]));
        Assert.DoesNotContain(put.Headers.Keys, name => name is "Authorization" or "Signature" or "X-Cloud-Trace-Context" or "Transfer-Encoding");
    }

    [Fact]
    public void Streams_and_errors_show_no_signed_url()
    {
        WriteImage("a.png", 10);
        WriteImage("b.png", 10);
        int count = 0;
        Trace.Replace(request => request.Operation == Put && Interlocked.Increment(ref count) > 1, Answers.Text("<Code>Gone</Code>", 410));

        Invocation got = Invoke("$DebugPreference = 'Continue'; Send-EncordImage $set \"$dir/*.png\" -ThrottleLimit 1 -Verbose");

        got.Error.MustBe("StorageRefused", ErrorCategory.ResourceUnavailable);
        got.Error.MustSay("HTTP 410 (Gone)");
        Assert.Contains(got.Verbose, line => line.StartsWith("PUT http://127.0.0.1", StringComparison.Ordinal));
        string all = string.Join('\n', got.Verbose.Concat(got.Debug).Append(got.Error.ToString()).Append(got.Error.Exception.ToString()));
        Assert.Contains("/blobs/", all, StringComparison.Ordinal);
        Assert.All(Trace.Of(Put), put => Assert.DoesNotContain(put.Query["X-Goog-Signature"], all, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_may_not_fill_the_dataset_is_told_so_for_each_file()
    {
        WriteImage("a.png", 10);
        WriteImage("b.png", 10);
        Fixture.Server.SetDatasetRole(Guid.Parse(DatasetHash), Seed.User, "user");

        Invocation got = Invoke("Send-EncordImage $set \"$dir/*.png\"");

        Assert.Equal([PathOf("a.png"), PathOf("b.png")], got.Errors.Select(error => error.TargetObject));
        Assert.All(got.Errors, error => error.MustBe("AccessDenied", ErrorCategory.PermissionDenied));
    }

    [Fact]
    public void A_file_that_the_service_refuses_is_an_error_that_names_it_and_the_others_are_written()
    {
        WriteImage("a.png", 10);
        WriteImage("b.png", 10);
        Trace.Replace(request => request.Operation == "datasetdatalongpolling GET", RefuseSecond);

        Invocation got = Invoke("Send-EncordImage $set \"$dir/*.png\" -AllowFailures | ForEach-Object Title");

        Assert.Equal(["a.png"], got.Written);
        got.Error.MustBe("UploadJobFailed", ErrorCategory.InvalidResult, PathOf("b.png"));
        got.Error.MustSay("not an image");
        Assert.True(Trace.Of(Job)[0].Payload.GetProperty("ignoreErrors").GetBoolean());
    }

    [Fact]
    public void Progress_tells_files_and_bytes()
    {
        WriteImage("a.png", 10);

        ProgressRecord[] progress = [.. Invoke("Send-EncordImage $set \"$dir/a.png\"").Progress];

        Assert.Contains(progress, record => record.StatusDescription.StartsWith("0 of 1 files, 33 B of 33 B", StringComparison.Ordinal));
        Assert.Equal(ProgressRecordType.Completed, progress[^1].RecordType);
    }

    // As a job that goes on past errors says it: the first unit done, the second failed.
    private async Task RefuseSecond(HttpContext context)
    {
        JsonElement[] units = [.. Trace.Of(Job)[0].Payload.GetProperty("dataItems").GetProperty("images").EnumerateArray()];
        string failed = units[1].GetProperty("objectUrl").GetString()!;
        await Answers.Json($$$"""
            {"status": 200, "response": {"status": "DONE",
             "data_hashes_with_titles": [{"data_hash": "{{{Seed.Unknown}}}", "title": "a.png", "backing_item_uuid": "{{{Seed.Unknown}}}"}],
             "errors": ["x"], "units_pending_count": 0, "units_done_count": 1, "units_error_count": 1, "units_cancelled_count": 0,
             "data_unit_errors": [{"object_urls": ["{{{failed}}}"], "error": "not an image", "subtask_uuid": "{{{Seed.Unknown}}}", "action_description": "y"}] } }
            """)(context);
    }
}
