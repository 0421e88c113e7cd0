using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class DatasetTests
{
    [Fact]
    public async Task Getting_a_dataset_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("get_dataset-str");
        ScriptedHandler script = capture.Replay();

        await GetAsync(script);

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task Client_metadata_are_fetched_when_asked_for()
    {
        ScriptedHandler script = Capture.Load("get_dataset-str").Replay();

        await GetAsync(script, new DatasetAccessSettings { FetchClientMetadata = true });

        Assert.True(script.Request.BodyJson!["values"]!["payload"]!["dataset_access_settings"]!["fetch_client_metadata"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Rows_that_were_not_asked_for_are_no_empty_list()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(
            200, CannedAnswers.Legacy("""{"dataset_hash": "d", "title": "T", "dataset_type": "CORD_STORAGE"}"""));

        Dataset dataset = await GetAsync(script, new DatasetAccessSettings { FetchRows = false });

        Assert.Equal(
            """{"fetch_client_metadata":false,"fetch_rows":false}""",
            script.Request.BodyJson!["values"]!["payload"]!["dataset_access_settings"]!.ToJsonString());
        Assert.Equal("T", dataset.Title);
        Assert.Null(dataset.DataRows);
    }

    [Fact]
    public async Task A_dataset_has_what_the_service_says_of_it()
    {
        Dataset dataset = await GetAsync(Capture.Load("get_dataset-str").Replay());

        Assert.Equal(Messages.DatasetHash, dataset.DatasetHash);
        Assert.Equal("Dataset Eins ü", dataset.Title);
        Assert.Equal("Suiting description", dataset.Description);
        Assert.Equal(StorageLocation.CordStorage, dataset.StorageLocation);
        Assert.Equal(Guid.Parse("39bad001-d601-553f-8028-3a7c51e18c9e"), dataset.BackingFolderUuid);
        DataRow row = Assert.Single(dataset.DataRows!);
        Assert.Equal("video-0", row.Title);
        Assert.Equal(Messages.DatasetHash, row.DatasetHash);
    }

    [Theory]
    [InlineData("CORD_STORAGE", StorageLocation.CordStorage)]
    [InlineData("AWS_S3", StorageLocation.Aws)]
    [InlineData("GCP_STR", StorageLocation.Gcp)]
    [InlineData("AZURE_STR", StorageLocation.Azure)]
    [InlineData("S3_COMPATIBLE_STR", StorageLocation.S3Compatible)]
    [InlineData("NEW_STORAGE", StorageLocation.NewStorage)]
    [InlineData("FLOPPY_DISK", StorageLocation.NewStorage)]
    public async Task The_storage_location_is_read_from_its_text(string text, StorageLocation location)
    {
        Dataset dataset = await GetAsync(new ScriptedHandler().Answer(
            200, CannedAnswers.Legacy($$"""{"dataset_hash": "d", "title": "t", "dataset_type": "{{text}}"}""")));

        Assert.Equal(location, dataset.StorageLocation);
    }

    [Theory]
    [InlineData("""{"dataset_hash": "d", "title": "t"}""")]
    [InlineData("""{"dataset_hash": "d", "title": "t", "description": null, "dataset_type": null, "backing_folder_uuid": null, "data_rows": null}""")]
    public async Task What_is_missing_or_null_is_empty(string response)
    {
        Dataset dataset = await GetAsync(new ScriptedHandler().Answer(200, CannedAnswers.Legacy(response)));

        Assert.Empty(dataset.DataRows!);
        Assert.Null(dataset.Description);
        Assert.Null(dataset.BackingFolderUuid);
        Assert.Equal(StorageLocation.NewStorage, dataset.StorageLocation);
    }

    [Fact]
    public async Task Making_a_dataset_sends_what_the_SDK_sends_and_not_the_storage_location()
    {
        Capture capture = Capture.Load("create_dataset-description");
        ScriptedHandler script = capture.Replay();

        CreateDatasetResponse made = await CreateAsync(
            script, new CreateDatasetPayload { Title = "With description", Description = "Beschreibung ü\n2nd line" });

        capture.AssertSame(script.Request);
        Assert.Equal("With description", made.Title);
        Assert.Equal(StorageLocation.Gcp, made.StorageLocation);
        Assert.Equal("a6efaac9-e409-5597-8939-3b22eb80a778", made.DatasetHash);
        Assert.Equal(Guid.Parse("6c282032-a146-5433-a0c4-68913dacdd95"), made.BackingFolderUuid);
        Assert.Null(made.UserHash);
    }

    [Fact]
    public async Task A_description_that_is_null_is_left_out_and_an_empty_one_is_sent()
    {
        Capture capture = Capture.Load("create_private_dataset-default");
        ScriptedHandler without = capture.Replay();
        ScriptedHandler empty = capture.Replay();

        await CreateAsync(without, new CreateDatasetPayload { Title = "Private", LegacyCall = true });
        await CreateAsync(empty, new CreateDatasetPayload { Title = "Private", Description = "", CreateBackingFolder = false });

        capture.AssertSame(without.Request);
        Assert.Equal("""{"title":"Private","description":"","createBackingFolder":false,"legacyCall":false}""", empty.Request.BodyText);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Making_a_dataset_is_not_repeated_where_the_look_is_refused(int status)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(status).Answer(418);

        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => CreateAsync(script, new CreateDatasetPayload { Title = "t" }));

        Assert.True(error.IsOutcomeUnknown);
        Assert.Equal(["POST", "GET"], script.Requests.Select(static request => request.Method));
    }

    private static async Task<Dataset> GetAsync(ScriptedHandler script, DatasetAccessSettings? settings = null)
    {
        using TestClient client = TestClient.Over(script);
        return await client.Api.Datasets.GetAsync(Messages.DatasetHash, settings ?? new DatasetAccessSettings(), default);
    }

    private static async Task<CreateDatasetResponse> CreateAsync(ScriptedHandler script, CreateDatasetPayload payload)
    {
        using TestClient client = TestClient.Over(script, retries: 3);
        return await client.Api.Datasets.CreateAsync(payload, StorageLocation.Gcp, default);
    }
}
