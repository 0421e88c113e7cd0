using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class VideoReencodingTests
{
    private const string Video = "e1a140cc-efaa-5c50-b3a4-9fad2b76a098";

    [Fact]
    public async Task Starting_a_job_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("re_encode_data-list");
        ScriptedHandler script = capture.Replay();

        ReEncodeVideoTask job = await StartAsync(script);

        capture.AssertSame(script.Request);
        Assert.Equal((1338, Messages.DatasetHash, "SUBMITTED"), (job.JobId, job.DatasetHash, job.Status));
        Assert.Empty(job.Result);
        Assert.False(job.IsFinal);
    }

    [Fact]
    public async Task Asking_for_a_job_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("re_encode_data_status-done");
        ScriptedHandler script = capture.Replay();

        ReEncodeVideoTask job = await GetAsync(script);

        capture.AssertSame(script.Request);
        Assert.Equal((1338, Messages.DatasetHash, "DONE"), (job.JobId, job.DatasetHash, job.Status));
        ReEncodeVideoTaskResult video = Assert.Single(job.Result);
        Assert.Equal(
            (Video, "http://HOST/download/reencoded?sig=abc", "cord-videos-dev/reencoded.mp4"),
            (video.DataHash, video.SignedUrl, video.BucketPath));
    }

    [Fact]
    public async Task Starting_a_job_is_not_repeated_because_it_would_run_twice()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503, "");

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => StartAsync(script));

        Assert.False(error.IsSafeToRetry);
        Assert.Single(script.Requests);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("null")]
    [InlineData("\"job\"")]
    public async Task A_job_without_a_number_is_a_malformed_answer(string response)
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => StartAsync(new ScriptedHandler().Answer(200, CannedAnswers.Legacy(response))));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Theory]
    [InlineData("SUBMITTED", false)]
    [InlineData("DONE", true)]
    [InlineData("ERROR", true)]
    [InlineData("error", true)]
    [InlineData("TRANSCODING", false)]
    public async Task A_status_survives_as_it_is_and_one_that_is_not_known_is_no_end(string status, bool isFinal)
    {
        ReEncodeVideoTask job = await GetAsync(
            new ScriptedHandler().Answer(200, CannedAnswers.Legacy($$"""{"status": "{{status}}", "result": null}""")));

        Assert.Equal((status, isFinal), (job.Status, job.IsFinal));
        Assert.Empty(job.Result);
    }

    [Fact]
    public async Task A_video_outside_Encords_storage_has_no_signed_url()
    {
        ReEncodeVideoTask job = await GetAsync(new ScriptedHandler().Answer(200, CannedAnswers.Legacy(
            $$"""{"status": "DONE", "result": [{"data_hash": "{{Video}}", "signed_url": null, "bucket_path": "b/v.mp4", "codec": "h264"}]}""")));

        Assert.Null(Assert.Single(job.Result).SignedUrl);
    }

    [Theory]
    [InlineData("null", EncordErrorKind.NotFound)]
    [InlineData("{}", EncordErrorKind.NotFound)]
    [InlineData("""{"result": [{"data_hash": "h", "signed_url": null, "bucket_path": "p"}]}""", EncordErrorKind.MalformedAnswer)]
    public async Task An_answer_that_says_nothing_of_the_job_is_an_error(string response, EncordErrorKind expected)
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => GetAsync(new ScriptedHandler().Answer(200, CannedAnswers.Legacy(response))));

        Assert.Equal(expected, error.Kind);
    }

    private static async Task<ReEncodeVideoTask> StartAsync(ScriptedHandler script)
    {
        using TestClient client = TestClient.Over(script, retries: 3);
        return await client.Api.VideoReencodings.StartAsync(Messages.DatasetHash, [Video], default);
    }

    private static async Task<ReEncodeVideoTask> GetAsync(ScriptedHandler script)
    {
        using TestClient client = TestClient.Over(script);
        return await client.Api.VideoReencodings.GetAsync(Messages.DatasetHash, 1338, default);
    }
}
