using System.Text.Json.Nodes;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class UploadJobTests
{
    private const string FileName = "private ü.json";

    private static readonly Guid s_integration = Guid.Parse("055b45f5-6ba7-556d-89db-380874402e59");
    private static readonly Guid s_folder = Guid.Parse("6bf74574-6684-5bcf-a897-31d0c2eef446");
    private static readonly UploadTarget s_dataset = new(Messages.DatasetHash, FolderUuid: null);
    private static readonly UploadTarget s_folderAlone = new(DatasetHash: null, s_folder);

    [Fact]
    public async Task Starting_a_job_for_a_dataset_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("add_private_data-json_path_str");
        ScriptedHandler script = capture.Replay();
        PrivateFiles files = await FilesOf(capture.Body!["values"]!["payload"]!["files"]!);

        UploadJob job = await StartAsync(script, s_dataset, files, ignoreErrors: false);

        capture.AssertSame(script.Request);
        Assert.Equal("84fa88fe-1f2f-5e59-abfe-1813ce39e8ba", job.UploadJobId);
        Assert.Equal(Messages.DatasetHash, job.DatasetHash);
        Assert.Null(job.FolderUuid);
        Assert.Equal(FileName, job.FileName);
    }

    [Fact]
    public async Task Starting_a_job_for_a_folder_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("folder_add_private_data_start-json_path");
        ScriptedHandler script = capture.Replay();
        PrivateFiles files = await FilesOf(capture.Body!["externalFiles"]!);

        UploadJob job = await StartAsync(script, s_folderAlone, files, ignoreErrors: true);

        capture.AssertSame(script.Request);
        Assert.Equal("863a222b-4de3-5043-9a7e-002342fd86f8", job.UploadJobId);
        Assert.Null(job.DatasetHash);
        Assert.Equal(s_folder, job.FolderUuid);
    }

    [Fact]
    public async Task The_description_of_the_files_goes_out_as_it_came_in()
    {
        const string Json = """{"videos":[{"objectUrl":"s3://b/v","videoMetadata":{"fps":25.0,"n":1e3,"big":12345678901234567890},"title":null}],"x":{}}""";
        ScriptedHandler script = new ScriptedHandler().Answer(200, CannedAnswers.Legacy("""{"process_hash": "p"}"""));

        await StartAsync(script, s_dataset, await ReadAsync(Json), ignoreErrors: true);

        Assert.Contains($"\"files\":{Json},", script.Request.BodyText);
    }

    [Fact]
    public async Task The_folder_goes_with_the_dataset_and_the_name_of_the_file_only_when_there_is_one()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, CannedAnswers.Legacy("""{"process_hash": "p"}"""));

        UploadJob job = await StartAsync(
            script, new UploadTarget(Messages.DatasetHash, s_folder), await ReadAsync("""{"images": []}"""), ignoreErrors: true);

        Assert.Equal(
            ["files", "integrationId", "ignoreErrors", "folderUuid"],
            script.Request.BodyJson!["values"]!["payload"]!.AsObject().Select(static member => member.Key));
        Assert.Equal(s_folder, job.FolderUuid);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Starting_a_job_is_not_repeated_because_the_files_would_be_added_twice(bool isDataset)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503, "");
        PrivateFiles files = await ReadAsync("""{"images": []}""");

        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => StartAsync(script, isDataset ? s_dataset : s_folderAlone, files, ignoreErrors: true));

        Assert.False(error.IsSafeToRetry);
        Assert.Single(script.Requests);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"process_hash": null}""")]
    public async Task A_job_without_an_id_is_a_malformed_answer(string response)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, CannedAnswers.Legacy(response));

        EncordException error = await Assert.ThrowsAsync<EncordException>(
            async () => await StartAsync(script, s_dataset, await ReadAsync("""{"images": []}"""), ignoreErrors: true));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Fact]
    public async Task Cancelling_sends_what_the_SDK_sends_and_is_repeated()
    {
        Capture capture = Capture.Load("folder_job_cancel-default");
        ScriptedHandler script = new ScriptedHandler().Answer(503, "").Answer(200, capture.Answer);
        using TestClient client = TestClient.Over(script, retries: 1);

        await client.Api.UploadJobs.CancelAsync(s_folder, "863a222b-4de3-5043-9a7e-002342fd86f8", default);

        Assert.Equal(2, script.Requests.Count);
        Assert.All(script.Requests, capture.AssertSame);
    }

    [Theory]
    [InlineData("../../../../user/bearer-token?x=", "..%2F..%2F..%2F..%2Fuser%2Fbearer-token%3Fx%3D")]
    [InlineData("a b#c", "a%20b%23c")]
    public async Task A_job_id_cannot_lead_to_another_address(string jobId, string escaped)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(204).Answer(200, """{"status": "DONE", "unitsDoneCount": 1}""");
        using TestClient client = TestClient.Over(script);

        await client.Api.UploadJobs.CancelAsync(s_folder, jobId, default);
        await client.Api.UploadJobs.GetAsync(s_folderAlone, jobId, TimeSpan.Zero, default);

        Assert.Equal($"/v2/public/storage/folders/{s_folder}/data-upload-jobs/{escaped}/cancel", script.Requests[0].Target);
        Assert.Equal($"/v2/public/storage/folders/{s_folder}/data-upload-jobs/{escaped}?timeoutSeconds=0", script.Requests[1].Target);
    }

    private static Task<PrivateFiles> FilesOf(JsonNode files) => PrivateFiles.ReadAsync(files.ToJsonString(), FileName, default);

    private static Task<PrivateFiles> ReadAsync(string json) => PrivateFiles.ReadAsync(json, fileName: null, default);

    private static async Task<UploadJob> StartAsync(ScriptedHandler script, UploadTarget target, PrivateFiles files, bool ignoreErrors)
    {
        using TestClient client = TestClient.Over(script, retries: 3);
        return await client.Api.UploadJobs.StartAsync(target, files, s_integration, ignoreErrors, default);
    }
}
