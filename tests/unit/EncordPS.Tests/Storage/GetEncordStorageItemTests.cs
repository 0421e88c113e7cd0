namespace EncordPS.Tests.Storage;

public sealed class GetEncordStorageItemTests : EngineTest
{
    private const string Bulk = "POST storage/items/get-bulk";

    public GetEncordStorageItemTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("folder", Invoke("(Get-EncordDataset -DatasetHash $traffic).BackingFolderUuid").Text);
        Trace.Forget();
    }

    [Fact]
    public void The_items_of_a_dataset_come_by_its_folder()
    {
        Assert.Equal("17", Invoke("@(Get-EncordDataset -DatasetHash $traffic | Get-EncordStorageItem).Count").Text);
        Assert.Equal("17", Invoke("@(Get-EncordStorageFolder -FolderUuid $folder | Get-EncordStorageItem).Count").Text);
    }

    [Fact]
    public void The_filters_go_to_the_service()
    {
        Invoke(
            "Get-EncordStorageItem still -FolderUuid $folder -ItemType Image, dicomSeries -InDataset $false -OrderBy createdAt -Descending -Recurse -FetchSignedUrl")
            .Errors.MustBeNone();

        IReadOnlyDictionary<string, string> query = Trace.Request.Query;
        Assert.Equal(
            ("still", "True", "False", "image,dicomSeries", "createdAt", "True", "True"),
            (query["search"], query["isRecursive"], query["isInDataset"], query["itemTypes"], query["order"], query["desc"], query["signUrls"]));
        Assert.False(query.ContainsKey("includeOrgAccess"));
    }

    [Fact]
    public void A_search_everywhere_finds_by_name_and_kind()
    {
        Assert.Equal(
            ["still-bahnhof.jpg", "still-marktplatz.jpg", "still-ringstrasse.jpg"],
            Invoke("Get-EncordStorageItem still- -ItemType Image -IncludeOrgAccess | ForEach-Object Name").Texts);
        Assert.Equal("GET storage/search/items", Trace.Request.Operation);
        Assert.Equal("True", Trace.Request.Query["includeOrgAccess"]);
    }

    [Theory]
    [InlineData("Get-EncordStorageItem")]
    [InlineData("Get-EncordStorageItem -InDataset $true")]
    [InlineData("Get-EncordStorageItem -FolderUuid $folder -Recurse")]
    public void A_search_for_nothing_is_refused_here(string script)
    {
        ErrorRecord error = Invoke(script).Error;

        error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument);
        error.MustAdvise("-Search");
        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void Rows_of_a_dataset_bring_their_items_in_one_request_and_in_their_order()
    {
        string[] texts = Invoke(
            """
            $rows = @(Get-EncordDataRow $traffic)
            $items = @($rows | Get-EncordStorageItem)
            $items.Count
            -join ($items.Uuid | ForEach-Object { "$_" }) -eq -join ($rows.BackingItemUuid | ForEach-Object { "$_" })
            """).Texts;

        Assert.Equal(["17", "True"], texts);
        Assert.Single(Trace.Of(Bulk));
    }

    [Fact]
    public void A_row_without_an_item_is_one_error_and_the_others_go_on()
    {
        Invocation got = Invoke("@(Get-EncordDataRow $drone)[0], @(Get-EncordDataRow $traffic)[0] | Get-EncordStorageItem");

        Assert.Single(got.Output);
        got.Error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument);
        got.Error.MustSay("names no storage item");
        Assert.Equal("EncordPS.DataRow", ((PSObject)got.Error.TargetObject).BaseObject.GetType().FullName);
    }

    [Fact]
    public void Items_that_are_not_there_are_an_error_each_and_the_others_come_in_order()
    {
        Engine.Set("set", Fixture.NewDataset("Some missing", 600));

        Invocation got = Invoke(
            """
            $ids = @((Get-EncordDataRow $set).BackingItemUuid)
            Get-EncordStorageItem -ItemUuid (@('x'; $ids[0..299]; $unknown; $ids[300..599])) | ForEach-Object Name
            """);

        Assert.Equal(Enumerable.Range(1, 600).Select(number => $"bulk/{number:D7}.jpg"), got.Written);
        Assert.Equal(2, got.Errors.Count);
        got.Errors[0].MustBe("InvalidId", ErrorCategory.InvalidArgument, "x");
        got.Errors[1].MustBe("AccessDenied", ErrorCategory.PermissionDenied, Seed.Unknown);
        Assert.InRange(Trace.Requests.Count, 3, 25);
    }

    [Fact]
    public void One_item_is_one_plain_request()
    {
        Invoke("Get-EncordDataRow $traffic -Title still-bahnhof.jpg | Get-EncordStorageItem -FetchSignedUrl").Errors.MustBeNone();

        Assert.Equal("True", Trace.Requests[^1].Query["signUrl"]);
        Assert.Empty(Trace.Of(Bulk));
    }

    [Fact]
    public void The_children_of_groups_are_fetched_with_the_folder_that_the_item_tells()
    {
        Assert.Equal(
            ["0815-0.jpg", "0815-1.jpg", "0815-2.jpg", "0815-3.jpg"],
            Invoke(
                """
                Get-EncordStorageItem -FolderUuid $folder -ItemType ImageGroup |
                    Get-EncordStorageItem -ChildItems -FetchSignedUrl | Where-Object SignedUrl | ForEach-Object { $_.Name -replace '.*/' }
                """).Texts);
        Assert.Equal(2, Trace.Requests.Count);
    }

    [Fact]
    public void Children_by_id_alone_are_looked_up_first_and_one_file_has_none()
    {
        Assert.Equal(
            ["4"],
            Invoke(
                """
                $ids = (Get-EncordStorageItem -FolderUuid $folder -ItemType ImageGroup, Image).Uuid
                @(Get-EncordStorageItem -ItemUuid $ids -ChildItems).Count
                """).Texts);
        Assert.Equal(3, Trace.Requests.Count);
    }

    [Theory]
    [InlineData("Get-EncordStorageItem still-bahnhof -FetchSummary")]
    [InlineData("Get-EncordDataRow $traffic -Title still-bahnhof.jpg | Get-EncordStorageItem -FetchSummary")]
    public void A_summary_tells_which_datasets_use_an_item(string script)
    {
        Assert.Equal(
            "1 Traffic cameras 2025", Invoke($"({script}).Summary | ForEach-Object {{ \"$($_.UsedInDatasets) $($_.AccessibleDatasets.Title)\" }}").Text);
    }

    [Fact]
    public void A_summary_that_cannot_be_fetched_is_an_error_about_its_item()
    {
        Trace.Replace(request => request.Path.EndsWith("/summary", StringComparison.Ordinal), Answers.Json("{}", 403));

        Invocation got = Invoke("Get-EncordStorageItem still-bahnhof -FetchSummary");

        Assert.Empty(got.Output);
        got.Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);
        got.Error.MustSay("still-bahnhof.jpg");
    }

    [Fact]
    public void A_folder_that_is_not_there_and_a_dataset_without_one_do_not_stop_the_others()
    {
        Invocation got = Invoke(
            """
            $none = New-EncordDataset 'No folder' -NoBackingFolder
            $none, [pscustomobject]@{ FolderUuid = $unknown }, [pscustomobject]@{ FolderUuid = 'f' }, [pscustomobject]@{ FolderUuid = $folder } |
                Get-EncordStorageItem -ItemType ImageGroup
            """);

        Assert.Single(got.Output);
        Assert.Equal(["InvalidArgument", "AccessDenied", "InvalidId"], got.Errors.Select(error => error.Id()));
        Assert.All(got.Errors, error => error.MustHelp());
    }

    [Fact]
    public void Signed_URLs_are_whole_as_a_property_and_not_in_the_table()
    {
        string shown = Engine.Show("Get-EncordStorageItem still-bahnhof -FetchSignedUrl");

        Assert.Contains("still-bahnhof.jpg", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Signature", shown, StringComparison.Ordinal);
        Assert.Equal("True", Invoke("(Get-EncordStorageItem still-bahnhof -FetchSignedUrl).SignedUrl -match 'Signature='").Text);
    }
}
