using System.Text.Json.Nodes;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Uploads;

public sealed class DataItemsTests : IDisposable
{
    private const string DatasetHash = "a6efaac9-e409-5597-8939-3b22eb80a778";

    private static readonly Guid s_folder = Guid.Parse("6bf74574-6684-5bcf-a897-31d0c2eef446");
    private static readonly UploadTarget s_dataset = new(DatasetHash, null);

    private readonly TestFiles _files = new();

    private FileToSend[] Frames => [Sent(1, "slice1.dcm"), Sent(2, "slice2.dcm")];

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_video_for_a_dataset_with_a_folder_is_told_as_the_SDK_tells_it()
    {
        UploadTarget target = s_dataset with { FolderUuid = s_folder };

        SentRequest request = await StartAsync(target, DataItems.Singles(UploadItemType.Video, target, [Sent(1, "Tïtel.mp4")]));

        Assert.Equal(("POST", "/public", DatasetHash), (request.Method, request.Target, request.Header("ResourceID")));
        Capture.AssertBody(
            JsonNode.Parse($$$"""
                {"query_type": "datasetdatalongpolling", "query_method": "POST", "values": {
                 "uid": "{{{DatasetHash}}}",
                 "payload": {
                  "dataItems": {
                   "videos": [{"objectUrl": "{{{Urls.Key(1)}}}", "title": "Tïtel.mp4", "clientMetadata": {}, "externalFileType": "VIDEO"}],
                   "imageGroups": [], "dicomSeries": [], "images": [], "imageGroupsFromItems": [], "audio": [], "timeSeries": [], "nifti": [], "text": [], "pdf": [], "scenes": [],
                   "skipDuplicateUrls": false, "upsertMetadata": false
                  },
                  "ignoreErrors": false,
                  "folderUuid": "{{{s_folder}}}"
                 } } }
                """),
            request);
    }

    [Fact]
    public async Task A_series_for_a_folder_is_told_as_the_SDK_tells_it()
    {
        UploadTarget target = new(null, s_folder);
        DataItems items = DataItems.DicomSeries(target, Frames, "s", new DataClientMetadata("""{"k": 1}"""));

        SentRequest request = await StartAsync(target, items, answer: "\"7d538d09-1727-57d9-9c5c-86d3dac3804c\"");

        Assert.Equal(("POST", $"/v2/public/storage/folders/{s_folder}/data-upload-jobs"), (request.Method, request.Target));
        Capture.AssertBody(
            JsonNode.Parse($$$"""
                {"dataItems": {
                  "videos": [], "imageGroups": [],
                  "dicomSeries": [{
                    "dicomFiles": [
                     {"url": "{{{Urls.Key(1)}}}", "title": "slice1.dcm", "placeholderItemUuid": "{{{Urls.Item(1)}}}"},
                     {"url": "{{{Urls.Key(2)}}}", "title": "slice2.dcm", "placeholderItemUuid": "{{{Urls.Item(2)}}}"}],
                    "title": "s", "clientMetadata": {"k": 1}, "externalFileType": "DICOM"}],
                  "images": [], "imageGroupsFromItems": [], "audio": [], "timeSeries": [], "nifti": [], "text": [], "pdf": [], "scenes": [],
                  "skipDuplicateUrls": false, "upsertMetadata": false
                 },
                 "ignoreErrors": false}
                """),
            request);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_image_group_says_whether_a_video_is_made(bool createVideo) => AssertUnit(
        $$"""
        {"images": [{"url": "{{Urls.Key(1)}}", "title": "slice1.dcm"}, {"url": "{{Urls.Key(2)}}", "title": "slice2.dcm"}],
         "clientMetadata": {}, "createVideo": {{(createVideo ? "true" : "false")}}, "externalFileType": "IMG_GROUP"}
        """,
        DataItems.ImageGroup(s_dataset, Frames, title: null, null, createVideo),
        "imageGroups");

    [Fact]
    public void An_image_group_for_a_folder_names_the_items()
    {
        JsonNode unit = DataItems.ImageGroup(new UploadTarget(null, s_folder), Frames, "g", null, createVideo: true).ToJson()["imageGroups"]![0]!;

        Assert.Equal("g", unit["title"]!.GetValue<string>());
        Assert.Equal(Urls.Item(1).ToString(), unit["images"]![0]!["placeholderItemUuid"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(UploadItemType.PlainText, "text", "PLAIN_TEXT", ", \"textMetadata\": {\"fileSize\": 7, \"mimeType\": \"text/plain\"}")]
    [InlineData(UploadItemType.Pdf, "pdf", "PDF", "")]
    [InlineData(UploadItemType.Nifti, "nifti", "NIFTI", "")]
    public void A_file_for_a_folder_is_told_as_the_SDK_tells_it(UploadItemType type, string section, string fileType, string more) => AssertUnit(
        $$"""
        {"objectUrl": "{{Urls.Key(1)}}", "title": "a", "clientMetadata": {}, "externalFileType": "{{fileType}}"{{more}},
         "placeholderItemUuid": "{{Urls.Item(1)}}"}
        """,
        DataItems.Singles(type, new UploadTarget(null, s_folder), [Sent(1, "a")]),
        section);

    [Fact]
    public void A_scene_is_told_with_its_format_and_without_an_item()
    {
        FileToSend scene = new(_files.Inspect("A.MCAP", UploadItemType.Scene), s_dataset, "s", new DataClientMetadata("""{"k": 1}"""))
        {
            Place = Urls.Of(1),
        };

        AssertUnit(
            $$"""
            {"title": "s", "scene": {"url": "{{Urls.Key(1)}}", "format": "mcap"}, "clientMetadata": {"k": 1}, "externalFileType": "SCENE"}
            """,
            DataItems.Singles(UploadItemType.Scene, new UploadTarget(null, s_folder), [scene]),
            "scenes");
    }

    [Theory]
    [InlineData(UploadItemType.Video, "videos", "VIDEO")]
    [InlineData(UploadItemType.Image, "images", "IMAGE")]
    [InlineData(UploadItemType.Audio, "audio", "AUDIO")]
    public void Single_files_stand_in_the_section_of_their_type(UploadItemType type, string section, string fileType) => AssertUnit(
        $$"""{"objectUrl": "{{Urls.Key(1)}}", "title": "a", "clientMetadata": {"site": "b"}, "externalFileType": "{{fileType}}"}""",
        DataItems.Singles(type, s_dataset, [Sent(1, "a", new DataClientMetadata("""{"site": "b"}"""))]),
        section);

    [Fact]
    public async Task Starting_a_job_is_not_repeated()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503);
        using TestClient client = TestClient.Over(script, retries: 3);

        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => client.Api.UploadJobs.StartAsync(s_dataset, DataItems.DicomSeries(s_dataset, Frames, null, null).ToJson(), false, default));

        Assert.False(error.IsSafeToRetry);
        Assert.Single(script.Requests);
    }

    private FileToSend Sent(int number, string title, DataClientMetadata? metadata = null) =>
        new(_files.Inspect("a.dcm", UploadItemType.DicomFile), s_dataset, title, metadata) { Place = Urls.Of(number) };

    private static void AssertUnit(string expected, DataItems items, string section)
    {
        JsonNode unit = Assert.Single(items.ToJson()[section]!.AsArray())!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), unit), unit.ToJsonString());
    }

    private static async Task<SentRequest> StartAsync(
        UploadTarget target, DataItems items, string answer = """{"status": 200, "response": {"process_hash": "00f2cf3d-3a60-5805-8e0f-44e8329a5e2d"}}""")
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, answer);
        using TestClient client = TestClient.Over(script);
        await client.Api.UploadJobs.StartAsync(target, items.ToJson(), ignoreErrors: false, default);
        return script.Request;
    }
}
