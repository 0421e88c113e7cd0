namespace EncordPS.Tests.Storage;

public sealed class GetEncordStorageFolderTests : EngineTest
{
    public GetEncordStorageFolderTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("top", Fixture.NewFolder("Get tests"));
        Invoke(
            """
            $global:inner = (New-EncordStorageFolder 'Inner' 'Holds one' -ParentUuid $top -ClientMetadata @{ site = 'Lund' }).Uuid
            $global:deep = (New-EncordStorageFolder 'Deep' -ParentUuid $inner).Uuid
            """).Errors.MustBeNone();
        Trace.Forget();
    }

    [Theory]
    [InlineData("-Search 'Traffic'", "search", "Traffic")]
    [InlineData("'traffic'", "search", "traffic")]
    [InlineData("-DatasetSynced $true", "datasetSynced", "True")]
    [InlineData("-DatasetSynced $false", "datasetSynced", "False")]
    [InlineData("-IncludeOrgAccess", "includeOrgAccess", "True")]
    [InlineData("-IncludeOrgAccess:$false", "includeOrgAccess", "False")]
    [InlineData("-OrderBy CreatedAt", "order", "createdAt")]
    [InlineData("-Descending", "desc", "True")]
    public void Every_filter_reaches_the_service(string filter, string name, string value)
    {
        Assert.NotEmpty(Invoke($"Get-EncordStorageFolder {filter} -First 5").Output);
        Assert.Equal("GET storage/folders", Trace.Request.Operation);
        Assert.Equal(value, Trace.Request.Query[name]);
    }

    [Fact]
    public void What_was_not_asked_for_is_not_sent()
    {
        Invoke("Get-EncordStorageFolder -First 7").Errors.MustBeNone();

        Assert.Equal(["desc", "isRecursive", "order", "pageSize"], Trace.Request.Query.Keys.Order());
    }

    [Fact]
    public void A_folder_tells_what_the_service_tells()
    {
        Assert.Equal(
            "Inner|Holds one|Lund|you@example.com|Admin|True|True|Inner/Get tests",
            Invoke(
                """
                $f = Get-EncordStorageFolder -FolderUuid $inner
                @($f.Name; $f.Description; $f.ClientMetadata.site; $f.Owner; $f.UserRole; $f.ParentUuid -eq $top
                  $f.FolderUuid -eq $f.Uuid; ($f.PathToRoot.Name -join '/')) -join '|'
                """).Text);
    }

    [Fact]
    public void Folders_in_a_folder_are_listed_with_and_without_those_below()
    {
        Assert.Equal("Inner", Invoke("Get-EncordStorageFolder -ParentUuid $top | ForEach-Object Name").Text);
        Assert.Equal(["Deep", "Inner"], Invoke("Get-EncordStorageFolder -ParentUuid $top -Recurse | ForEach-Object Name").Texts);
        Assert.Equal("Deep", Invoke("Get-EncordStorageFolder dee -ParentUuid $top -Recurse | ForEach-Object Name").Text);
        Assert.Equal(["Inner", "Deep"], Invoke("Get-EncordStorageFolder -ParentUuid $top, $inner | ForEach-Object Name").Texts);
    }

    [Fact]
    public void Recurse_searches_everywhere()
    {
        Assert.Empty(Invoke("Get-EncordStorageFolder 'Deep' | Where-Object Uuid -EQ $deep").Texts);
        Assert.Equal("Deep", Invoke("Get-EncordStorageFolder 'Deep' -Recurse | Where-Object Uuid -EQ $deep | ForEach-Object Name").Text);
        Assert.Equal(["GET storage/folders", "GET storage/search/folders"], Trace.Operations);
    }

    [Fact]
    public void Folders_and_datasets_from_the_pipeline_bind_by_their_id()
    {
        Assert.Equal(
            ["Inner", "Traffic cameras 2025"],
            Invoke(
                """
                Get-EncordStorageFolder -ParentUuid $top | Get-EncordStorageFolder | ForEach-Object Name
                Get-EncordDataset 'Traffic cameras 2025' | Get-EncordStorageFolder | ForEach-Object Name
                """).Texts);
    }

    [Fact]
    public void A_dataset_without_a_folder_is_an_error_and_the_others_are_answered()
    {
        Invocation got = Invoke(
            """
            Get-EncordDataset | Where-Object DatasetHash -In $drone, $chest | Get-EncordStorageFolder | ForEach-Object Name
            """);

        Assert.Equal(["Chest CT pilot"], got.Written);
        got.Error.MustBe("StorageFolderNotFound", ErrorCategory.ObjectNotFound);
        got.Error.MustSay("'Drone archive 2019' has no storage folder");
    }

    [Fact]
    public void A_folder_from_the_pipeline_is_where_private_data_goes()
    {
        Assert.Equal(
            "True",
            Invoke(
                """
                $job = Get-EncordStorageFolder -FolderUuid $inner |
                    Add-EncordPrivateData -IntegrationId $aws -PrivateFiles '{"images": [{"objectUrl": "s3://b/1.jpg"}]}'
                $job.FolderUuid -eq $inner
                """).Text);
    }

    [Fact]
    public void The_summary_comes_when_asked_for()
    {
        Assert.Equal(
            ["Inner 1 0", "Deep 0 0"],
            Invoke(
                """
                Get-EncordStorageFolder -ParentUuid $top, $inner -FetchSummary |
                    ForEach-Object { "$($_.Name) $($_.Summary.Folders) $($_.Summary.TotalSize)" }
                """).Texts);
        Assert.Equal("True", Invoke("$null -eq (Get-EncordStorageFolder -FolderUuid $inner).Summary").Text);
        Assert.Equal(
            "True", Invoke("(Get-EncordDataset 'Traffic cameras 2025' | Get-EncordStorageFolder -FetchSummary).Summary.Files -gt 0").Text);
    }

    [Fact]
    public void A_summary_that_fails_is_an_error_about_its_folder_and_the_others_come()
    {
        string deep = Invoke("$deep").Text;
        Trace.Replace(request => request.Path.EndsWith($"{deep}/summary", StringComparison.Ordinal), Answers.Html(500));

        Invocation got = Invoke("Get-EncordStorageFolder -ParentUuid $top -Recurse -FetchSummary | ForEach-Object Name");

        Assert.Equal(["Inner"], got.Written);
        Assert.Equal("Deep", got.Error.TargetObject.ToString());
    }

    [Fact]
    public void Bad_ids_among_good_ones_are_an_error_each_and_the_others_are_answered()
    {
        Invocation got = Invoke("Get-EncordStorageFolder -FolderUuid 'inner', $unknown, $inner | ForEach-Object Name");

        Assert.Equal(["Inner"], got.Written);
        Assert.Equal(2, got.Errors.Count);
        got.Errors[0].MustBe("InvalidId", ErrorCategory.InvalidArgument, "inner");
        // The service does not say whether a folder is missing or not yours.
        got.Errors[1].MustBe("AccessDenied", ErrorCategory.PermissionDenied, Seed.Unknown);
        got.Errors[1].MustAdvise("Get-EncordStorageFolder");
    }

    [Fact]
    public void Bad_parents_are_errors_too()
    {
        Invocation got = Invoke("Get-EncordStorageFolder -ParentUuid 'top', $unknown, $top | ForEach-Object Name");

        Assert.Equal(["Inner"], got.Written);
        Assert.Equal(["InvalidId", "AccessDenied"], got.Errors.Select(error => error.Id()));
    }
}
