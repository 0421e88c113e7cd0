using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class DicomDeidentificationTests
{
    private static readonly Guid s_job = Guid.Parse("1ee8763b-50c4-504e-b024-e5eed9bd16dd");
    private static readonly Guid s_integration = Guid.Parse("055b45f5-6ba7-556d-89db-380874402e59");
    private static readonly string[] s_urls = ["https://s3.eu.amazonaws.com/b/in/a.dcm", "https://s3.eu.amazonaws.com/b/in/b ü.dcm"];

    [Fact]
    public async Task Starting_a_job_with_every_option_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("deidentify_start-all");
        ScriptedHandler script = capture.Replay();

        DicomDeidentifyTask job = await StartAsync(script, new DicomRedaction
        {
            PixelsMode = DeidentifyRedactTextMode.RedactAllText,
            SaveConditions =
            [
                new() { DicomTag = "x00080008", ConditionType = SaveDeidentifiedDicomConditionType.NotSubstr, Value = ["SECONDARY"] },
                new() { DicomTag = "x00080060", ConditionType = SaveDeidentifiedDicomConditionType.In, Value = ["CT", "MR"] },
            ],
            UploadDirectory = "deid/out",
        });

        capture.AssertSame(script.Request);
        Assert.Equal((s_job, LongPollingStatus.Pending, s_integration.ToString()), (job.JobId, job.Status, job.IntegrationHash));
        Assert.Equal(s_urls, job.DicomUrls);
        Assert.Empty(job.Urls);
    }

    [Fact]
    public async Task Without_options_the_defaults_go_out_and_what_is_null_does_not()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, $"\"{s_job}\"");

        await StartAsync(script, new DicomRedaction());

        Assert.Equal(
            ["integrationUuid", "dicomUrls", "redactDicomTags", "redactPixelsMode"],
            script.Request.BodyJson!.AsObject().Select(static member => member.Key));
        Assert.True((bool)script.Request.BodyJson["redactDicomTags"]!);
        Assert.Equal("redactNoText", (string?)script.Request.BodyJson["redactPixelsMode"]);
    }

    [Fact]
    public async Task Asking_for_a_job_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("deidentify_get_result-done");
        ScriptedHandler script = capture.Replay();

        DicomDeidentifyTask job = await GetAsync(script, seconds: 60);

        capture.AssertSame(script.Request);
        Assert.Equal((s_job, LongPollingStatus.Done, true), (job.JobId, job.Status, job.IsFinal));
        Assert.Equal(["https://s3.eu.amazonaws.com/b/in/deid_a.dcm", "https://s3.eu.amazonaws.com/b/in/deid_b ü.dcm"], job.Urls);
    }

    [Theory]
    [InlineData("PENDING", LongPollingStatus.Pending, false)]
    [InlineData("ERROR", LongPollingStatus.Error, true)]
    [InlineData("QUEUED", LongPollingStatus.Unknown, false)]
    public async Task A_status_survives_with_its_own_name_and_one_that_is_not_known_is_no_end(
        string name, LongPollingStatus status, bool isFinal)
    {
        DicomDeidentifyTask job = await GetAsync(
            new ScriptedHandler().Answer(200, $$"""{"status": "{{name}}", "urls": null, "progress": 3}"""), seconds: 0);

        Assert.Equal((status, name, isFinal), (job.Status, job.StatusName, job.IsFinal));
        Assert.Empty(job.Urls);
    }

    [Fact]
    public async Task Starting_a_job_is_not_repeated_because_the_copies_would_be_made_twice()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503, "");

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => StartAsync(script, new DicomRedaction()));

        Assert.False(error.IsSafeToRetry);
        Assert.Single(script.Requests);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    public async Task A_job_without_an_id_is_a_malformed_answer(string answer)
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => StartAsync(new ScriptedHandler().Answer(200, answer), new DicomRedaction()));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Fact]
    public async Task A_state_without_a_status_is_malformed_and_not_the_end_of_the_job()
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => GetAsync(new ScriptedHandler().Answer(200, """{"urls": ["https://a/b"]}"""), seconds: 0));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Theory]
    [InlineData("", SaveDeidentifiedDicomConditionType.In, "CT")]
    [InlineData("x00080060", SaveDeidentifiedDicomConditionType.In)]
    [InlineData("x00080060", SaveDeidentifiedDicomConditionType.NotSubstr)]
    [InlineData("x00080060", SaveDeidentifiedDicomConditionType.NotSubstr, "CT", "MR")]
    public async Task A_condition_that_is_incomplete_is_refused_before_anything_is_sent(
        string tag, SaveDeidentifiedDicomConditionType type, params string[] values)
    {
        ScriptedHandler script = new();

        await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(
            script, new DicomRedaction { SaveConditions = [new() { DicomTag = tag, ConditionType = type, Value = values }] }));

        Assert.Empty(script.Requests);
    }

    private static async Task<DicomDeidentifyTask> StartAsync(ScriptedHandler script, DicomRedaction redaction)
    {
        using TestClient client = TestClient.Over(script, retries: 3);
        return await client.Api.DicomDeidentifications.StartAsync(s_urls, s_integration, redaction, default);
    }

    private static async Task<DicomDeidentifyTask> GetAsync(ScriptedHandler script, int seconds)
    {
        using TestClient client = TestClient.Over(script);
        return await client.Api.DicomDeidentifications.GetAsync(s_job, TimeSpan.FromSeconds(seconds), default);
    }
}
