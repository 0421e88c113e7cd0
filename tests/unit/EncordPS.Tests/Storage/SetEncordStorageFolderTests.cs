namespace EncordPS.Tests.Storage;

public sealed class SetEncordStorageFolderTests : EngineTest
{
    private const string Bulk = "PATCH storage/folders/patch-bulk";

    public SetEncordStorageFolderTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("top", Fixture.NewFolder("Set tests"));
        Invoke(
            """
            $global:a, $global:b, $global:c = New-EncordStorageFolder 'a', 'b', 'c' -ParentUuid $top | ForEach-Object { "$($_.Uuid)" }
            """).Errors.MustBeNone();
        Trace.Forget();
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
        Assert.Equal($"PATCH storage/folders/{Invoke("$a").Text}", Trace.Request.Operation);
        Assert.Equal("""{"clientMetadata":{"code":"N"}}""", Trace.Request.Body);
    }

    [Fact]
    public void Folders_from_the_pipeline_are_changed_in_one_request_each_with_its_own_metadata()
    {
        Assert.Equal(
            ["a=A", "b=B", "c=C"],
            Invoke(
                """
                Get-EncordStorageFolder -ParentUuid $top |
                    Set-EncordStorageFolder -Description 'same' -ClientMetadata { @{ code = $_.Name.ToUpper() } } -PassThru |
                    ForEach-Object { "$($_.Name)=$($_.ClientMetadata.code)" }
                """).Texts);
        Assert.Single(Trace.Of(Bulk));
        Assert.Equal(["same", "same", "same"], Invoke("Get-EncordStorageFolder -ParentUuid $top | ForEach-Object Description").Texts);
    }

    [Fact]
    public void An_empty_description_takes_the_old_one_away()
    {
        Assert.Equal(
            "''",
            Invoke("Set-EncordStorageFolder $a -Description 'old'; Set-EncordStorageFolder $a -Description ''; \"'$((Get-EncordStorageFolder -FolderUuid $a).Description)'\"").Text);
    }

    [Fact]
    public void A_folder_that_cannot_be_changed_is_an_error_and_the_others_are_changed()
    {
        Invocation got = Invoke("Set-EncordStorageFolder 'x', $a, $unknown, $b -Name 'new' -PassThru | ForEach-Object Name");

        Assert.Equal(["new", "new"], got.Written);
        Assert.Equal(2, got.Errors.Count);
        got.Errors[0].MustBe("InvalidId", ErrorCategory.InvalidArgument, "x");
        got.Errors[1].MustBe("AccessDenied", ErrorCategory.PermissionDenied, Seed.Unknown);
    }

    [Fact]
    public void A_folder_that_is_named_twice_is_changed_twice()
    {
        Assert.Equal(["n1", "n2"], Invoke(
            """
            $global:n = 0
            Set-EncordStorageFolder $a, $a -ClientMetadata { @{ n = "n$((++$global:n))" } } -PassThru |
                ForEach-Object { $_.ClientMetadata.n }
            """).Texts);
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
    public void Nothing_to_change_is_an_error_before_anything_is_sent()
    {
        Invoke("Set-EncordStorageFolder $a").Error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument);
        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void Who_may_only_see_a_folder_does_not_change_it()
    {
        Fixture.Server.SetFolderRole(Guid.Parse(Invoke("$top").Text), Seed.User, "user");
        Fixture.Server.SetFolderRole(Guid.Parse(Invoke("$a").Text), Seed.User, null);

        Invoke("Set-EncordStorageFolder $a -Name 'x'").Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);
        Assert.Equal("b", Invoke("Set-EncordStorageFolder $b -Description 'x' -PassThru | ForEach-Object Name").Text);
    }

    [Fact]
    public void WhatIf_sends_nothing()
    {
        Invoke("Set-EncordStorageFolder $a, $b -Name 'x' -WhatIf").Errors.MustBeNone();
        Assert.Empty(Trace.Requests);
    }
}
