using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class DataRowListTests
{
    [Fact]
    public async Task All_filters_are_sent_as_the_SDK_sends_them()
    {
        Capture capture = Capture.Load("list_data_rows-all");
        ScriptedHandler script = capture.Replay();
        DataRows filter = new()
        {
            TitleEq = "video-0",
            TitleLike = "%video%",
            CreatedBefore = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero),
            CreatedAfter = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            DataTypes = [DataType.Video, DataType.ImgGroup],
            DataHashes = ["e1a140cc-efaa-5c50-b3a4-9fad2b76a098"],
        };

        await ListAsync(script, filter);

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task A_filter_that_is_not_set_is_sent_as_null_and_an_empty_one_as_empty()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, CannedAnswers.Legacy("[]"), times: 2);

        await ListAsync(script, new DataRows());
        await ListAsync(script, new DataRows { TitleEq = "", DataTypes = [], DataHashes = [], AccessSettings = new() { FetchClientMetadata = true } });

        Assert.Equal(
            """{"title_eq":null,"title_like":null,"created_before":null,"created_after":null,"data_types":null,"dataset_access_settings":{"fetch_client_metadata":false,"fetch_rows":true},"data_hashes":null}""",
            PayloadOf(script.Requests[0]));
        Assert.Equal(
            """{"title_eq":"","title_like":null,"created_before":null,"created_after":null,"data_types":[],"dataset_access_settings":{"fetch_client_metadata":true,"fetch_rows":true},"data_hashes":[]}""",
            PayloadOf(script.Requests[1]));
    }

    [Theory]
    [InlineData(DataType.Video, "VIDEO")]
    [InlineData(DataType.ImgGroup, "IMG_GROUP")]
    [InlineData(DataType.Dicom, "DICOM")]
    [InlineData(DataType.Image, "IMAGE")]
    [InlineData(DataType.DicomStudy, "DICOM_STUDY")]
    [InlineData(DataType.Nifti, "NIFTI")]
    [InlineData(DataType.Audio, "AUDIO")]
    [InlineData(DataType.PlainText, "PLAIN_TEXT")]
    [InlineData(DataType.Pdf, "PDF")]
    [InlineData(DataType.Group, "GROUP")]
    [InlineData(DataType.Scene, "SCENE")]
    public async Task A_data_type_is_written_and_read_in_the_words_of_the_service(DataType type, string name)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, CannedAnswers.Legacy(
            $$"""[{"data_hash": "h", "data_title": "t", "data_type": "{{name}}"}]"""));

        DataRow row = Assert.Single(await ListAsync(script, new DataRows { DataTypes = [type] }));

        Assert.Equal(type, row.DataType);
        Assert.Contains($"\"data_types\":[\"{name}\"]", script.Request.BodyText);
    }

    [Fact]
    public async Task A_row_has_what_the_service_says_of_it()
    {
        DataRow row = Assert.Single(await ListAsync(Capture.Load("list_data_rows-all").Replay(), new DataRows()));

        Assert.Equal("e1a140cc-efaa-5c50-b3a4-9fad2b76a098", row.DataHash);
        Assert.Equal(Messages.DatasetHash, row.DatasetHash);
        Assert.Equal("video-0", row.Title);
        Assert.Equal(DataType.Video, row.DataType);
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 18, 51, 5, TimeSpan.Zero), row.CreatedAt);
        Assert.Equal((640, 480), (row.Width, row.Height));
        Assert.Equal("cord-video-dev/5d12db2d-3d88-5571-8bc3-5d6921250387", row.FileLink);
        Assert.Equal(12345, row.FileSize);
        Assert.Equal("video/mp4", row.FileType);
        Assert.Equal(StorageLocation.CordStorage, row.StorageLocation);
        Assert.Equal((25, 12), (row.FramesPerSecond, row.Duration));
        Assert.Equal(Guid.Parse("5d12db2d-3d88-5571-8bc3-5d6921250387"), row.BackingItemUuid);
        Assert.Null(row.ClientMetadata);
        Assert.Null(row.SignedUrl);
        Assert.Null(row.IsImageSequence);
        Assert.Null(row.ImagesData);
    }

    [Fact]
    public async Task What_is_missing_is_null_and_what_is_new_survives()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, CannedAnswers.Legacy(
            """[{"data_hash": "h", "data_title": "t", "data_type": "HOLOGRAM", "storage_location": 99, "duration": 3, "file_size": 3560366.0, "shape": {"new": 1}}]"""));

        DataRow row = Assert.Single(await ListAsync(script, new DataRows()));

        Assert.Equal(DataType.MissingDataType, row.DataType);
        Assert.Equal("HOLOGRAM", row.DataTypeName);
        Assert.Equal(StorageLocation.NewStorage, row.StorageLocation);
        Assert.Equal(3560366, row.FileSize);
        Assert.Null(row.Duration);
        Assert.Null(row.Width);
        Assert.Equal(1L, ((System.Collections.IDictionary)row.AdditionalProperties!["shape"]!)["new"]);
        Assert.False(row.HasBackingItem);
        Assert.Throws<InvalidOperationException>(() => row.BackingItemUuid);
    }

    [Fact]
    public async Task A_list_that_is_null_is_malformed()
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => ListAsync(new ScriptedHandler().Answer(200, CannedAnswers.Legacy("null")), new DataRows()));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Theory]
    [InlineData("""{"status": 401, "response": ["AUTHENTICATION_ERROR"]}""")]
    [InlineData("""{"response": ["AUTHENTICATION_ERROR"], "status": 401}""")]
    public async Task A_refusal_in_the_place_of_the_list_is_the_error_that_it_means(string answer)
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => ListAsync(new ScriptedHandler().Answer(200, answer), new DataRows()));

        Assert.Equal(EncordErrorKind.Authentication, error.Kind);
        Assert.Equal("AUTHENTICATION_ERROR", error.Code);
        Assert.Equal(401, error.StatusCode);
    }

    private static string PayloadOf(SentRequest request) => request.BodyJson!["values"]!["payload"]!.ToJsonString();

    private static async Task<List<DataRow>> ListAsync(ScriptedHandler script, DataRows filter)
    {
        using TestClient client = TestClient.Over(script);
        return await client.Api.DataRows.ListAsync(Messages.DatasetHash, filter, default).CollectAsync();
    }
}
