using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class DatasetListTests
{
    [Fact]
    public async Task The_service_s_own_form_carries_the_role_as_its_text()
    {
        const string Answer =
            """
            {"result": [{"datasetUuid": "a6efaac9-e409-5597-8939-3b22eb80a778", "title": "T", "description": null, "userRole": "admin", "storageLocation": 1},
            {"datasetUuid": "b6efaac9-e409-5597-8939-3b22eb80a778", "title": "U", "userRole": "curator", "storageLocation": null, "backingFolderUuid": null}]}
            """;
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(200, Answer).Answer(200, Answer));
        List<DatasetWithUserRole> datasets = [];

        await foreach (DatasetsWithUserRolesListResponse part in client.Api.Datasets.ListWithRolesAsync(new(), default))
        {
            datasets.AddRange(part.Result);
        }

        Assert.Equal(["admin", "curator"], datasets.Select(static dataset => dataset.UserRole));
        Assert.Equal([1, null], datasets.Select(static dataset => dataset.StorageLocation));
        Assert.Equal(
            [DatasetUserRole.Admin, null],
            (await client.Api.Datasets.ListAsync(new(), default).CollectAsync()).Select(static dataset => dataset.UserRole));
    }

    [Fact]
    public async Task All_filters_go_into_the_query_in_the_order_of_the_protocol()
    {
        Capture capture = Capture.Load("get_datasets-all");
        ScriptedHandler script = capture.Replay();
        DatasetsWithUserRolesListParams filter = new()
        {
            TitleEq = "T",
            TitleLike = "%t%",
            DescriptionEq = "D",
            DescriptionLike = "%d%",
            CreatedBefore = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero),
            CreatedAfter = new DateTimeOffset(2020, 1, 1, 0, 0, 0, new TimeSpan(5, 30, 0)),
            EditedBefore = new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.FromHours(-5)),
            EditedAfter = new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero),
            IncludeOrgAccess = true,
        };

        await ListAsync(script, filter);

        // The SDK was given a time without a zone for the last date; here there is no such thing.
        Assert.Equal(capture.Target.Replace("editedAfter=2021-01-01T00%3A00%3A00&", "editedAfter=2021-01-01T00%3A00%3A00Z&"), script.Request.Target);
        Assert.Equal("GET", script.Request.Method);
        Assert.Null(script.Request.Body);
    }

    [Fact]
    public async Task Without_filters_only_the_organisation_switch_is_sent()
    {
        Capture capture = Capture.Load("get_datasets-none");
        ScriptedHandler script = capture.Replay();

        await ListAsync(script, new DatasetsWithUserRolesListParams());

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task Any_text_is_encoded_as_the_service_expects()
    {
        Capture capture = Capture.Load("get_datasets-title_eq_nasty");
        ScriptedHandler script = new ScriptedHandler().Answer(200, """{"result": []}""");

        await ListAsync(script, new DatasetsWithUserRolesListParams { TitleEq = "Tï'tle \"q\" & <x> 100%_a+b=c;d?e#f/g\\h 画像 🎥 \t end" });

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task A_listed_dataset_has_what_the_service_says_of_it()
    {
        List<DatasetInfo> datasets = await ListAsync(Capture.Load("get_datasets-none").Replay(), new DatasetsWithUserRolesListParams());

        Assert.Equal(2, datasets.Count);
        DatasetInfo first = datasets[0];
        Assert.Equal("a6efaac9-e409-5597-8939-3b22eb80a778", first.DatasetHash);
        Assert.Equal("Dataset Eins ü", first.Title);
        Assert.Equal("Suiting description", first.Description);
        Assert.Equal(DateTimeOffset.Parse("2024-03-05T18:51:05.123456Z", null), first.CreatedAt);
        Assert.Equal(first.CreatedAt, first.LastEditedAt);
        Assert.Equal(DatasetUserRole.Admin, first.UserRole);
        Assert.Equal(StorageLocation.CordStorage, first.Type);
        Assert.Equal(Guid.Parse("39bad001-d601-553f-8028-3a7c51e18c9e"), first.BackingFolderUuid);
        Assert.Null(first.UserHash);
        Assert.Equal(StorageLocation.Aws, datasets[1].Type);
        Assert.Null(datasets[1].BackingFolderUuid);
    }

    [Fact]
    public async Task A_dataset_that_only_the_organisation_gives_access_to_has_no_role()
    {
        DatasetInfo dataset = Assert.Single(
            await ListAsync(Capture.Load("get_datasets-all").Replay(), new DatasetsWithUserRolesListParams { IncludeOrgAccess = true }));

        Assert.Null(dataset.UserRole);
        Assert.Equal(StorageLocation.CordStorage, dataset.Type);
    }

    [Fact]
    public async Task What_a_newer_or_older_service_does_differently_does_no_harm()
    {
        DatasetInfo dataset = Assert.Single(await ListAsync(
            new ScriptedHandler().Answer(
                200,
                """
                {"total": 1, "result": [{"datasetUuid": "d", "title": "t", "createdAt": "2024-03-05 18:51:05", "storageLocation": 77,
                  "userRole": "owner", "labels": [{"new": true}]}], "nextPageToken": null}
                """),
            new DatasetsWithUserRolesListParams()));

        Assert.Equal("", dataset.Description);
        Assert.Equal(StorageLocation.NewStorage, dataset.Type);
        Assert.Null(dataset.UserRole);
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 18, 51, 5, TimeSpan.Zero), dataset.CreatedAt);
    }

    [Theory]
    [InlineData("""{"datasets": []}""")]
    [InlineData("""{"result": null}""")]
    [InlineData("""{"result": {}}""")]
    [InlineData("""{"result": [{"title": "without an id"}]}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task An_answer_without_a_list_of_datasets_is_malformed(string answer)
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => ListAsync(new ScriptedHandler().Answer(200, answer), new DatasetsWithUserRolesListParams()));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    private static async Task<List<DatasetInfo>> ListAsync(ScriptedHandler script, DatasetsWithUserRolesListParams filter)
    {
        using TestClient client = TestClient.Over(script);
        return await client.Api.Datasets.ListAsync(filter, default).CollectAsync();
    }
}
