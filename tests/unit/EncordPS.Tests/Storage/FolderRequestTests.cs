namespace EncordPS.Tests.Storage;

/// <summary>What is sent about folders, and what is made of answers that a real service does not give.</summary>
public sealed class FolderRequestTests(SandboxFixture fixture) : FolderTest(fixture)
{
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
    public void A_summary_that_fails_is_an_error_about_its_folder_and_the_others_come()
    {
        Guid b = IdOf("$b");
        Trace.Replace(request => request.Path.EndsWith($"{b}/summary", StringComparison.Ordinal), Answers.Html(500));

        Invocation got = Invoke("Get-EncordStorageFolder -ParentUuid $top -FetchSummary | ForEach-Object Name");

        Assert.Equal(["a", "c"], got.Written);
        Assert.Equal("b", got.Error.TargetObject.ToString());
    }

    [Fact]
    public void A_folder_over_a_bucket_names_the_integration_and_the_place()
    {
        Invoke("New-EncordStorageFolder 'Mirror' -ParentUuid $top -IntegrationId $aws -RemoteUrl 's3://bucket/path/'").Errors.MustBeNone();

        Assert.Equal(
            $$"""{"integrationUuid":"{{Seed.Aws}}","remoteUrl":"s3://bucket/path/"}""",
            Trace.Request.Json.GetProperty("cloudSyncedFolderParams").GetRawText());
    }

    [Fact]
    public void One_folder_is_changed_by_itself_and_what_was_not_named_stays()
    {
        Assert.Equal(
            "a||N",
            Invoke(
                """
                Set-EncordStorageFolder $a -ClientMetadata @{ code = 'N' } -PassThru |
                    ForEach-Object { "$($_.Name)|$($_.Description)|$($_.ClientMetadata.code)" }
                """).Text);
        Assert.Equal($"PATCH storage/folders/{IdOf("$a")}", Trace.Request.Operation);
        Assert.Equal("""{"clientMetadata":{"code":"N"}}""", Trace.Request.Body);
    }

    [Fact]
    public void A_move_to_the_top_names_no_folder()
    {
        Invoke("Move-EncordStorageFolder $a -ToRoot").Errors.MustBeNone();

        Assert.DoesNotContain("newParentUuid", Trace.Request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_is_not_confirmed_is_an_error()
    {
        Trace.Answer = Answers.Json("""{"results": [], "nextPageToken": null}""");

        Invocation got = Invoke("Set-EncordStorageFolder $a, $b -Name 'x'");

        Assert.Equal(["MalformedAnswer", "MalformedAnswer"], got.Errors.Select(error => error.Id()));
        got.Errors[0].MustSay("did not confirm");
    }

    [Fact]
    public void What_may_have_been_made_is_not_made_again()
    {
        Trace.Answer = Answers.Html(502);

        Invoke("New-EncordStorageFolder 'x'").Error.MustBe("OutcomeUnknown", ErrorCategory.ResourceUnavailable, "x");
        Assert.Single(Trace.Requests);
    }

    [Fact]
    public void What_may_have_been_deleted_is_told_as_that()
    {
        Trace.Answer = Answers.Html(502);

        Invoke("Remove-EncordStorageFolder $a -Force").Error.MustBe("OutcomeUnknown", ErrorCategory.ResourceUnavailable);
        Assert.Single(Trace.Requests);
    }
}
