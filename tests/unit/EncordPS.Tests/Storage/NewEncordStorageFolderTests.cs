namespace EncordPS.Tests.Storage;

public sealed class NewEncordStorageFolderTests : EngineTest
{
    public NewEncordStorageFolderTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("top", Fixture.NewFolder("New tests"));
    }

    [Fact]
    public void A_folder_is_made_with_all_that_was_said()
    {
        Assert.Equal(
            "Scans|From Lund|CT|True",
            Invoke(
                """
                $made = New-EncordStorageFolder 'Scans' 'From Lund' -ParentUuid $top -ClientMetadata @{ kind = 'CT' }
                "$($made.Name)|$($made.Description)|$($made.ClientMetadata.kind)|$($made.ParentUuid -eq $top)"
                """).Text);
    }

    [Fact]
    public void Several_names_make_several_folders()
    {
        Assert.Equal(["a", "b"], Invoke("New-EncordStorageFolder 'a', 'b' -ParentUuid $top | ForEach-Object Name").Texts);
        Assert.Equal(2, Trace.Requests.Count);
    }

    [Fact]
    public void Lines_of_a_table_become_folders_with_metadata_made_of_them()
    {
        Assert.Equal(
            ["North||N", "South|Warm|S"],
            Invoke(
                """
                @{ Name = 'North'; Description = ''; ParentUuid = $top; Code = 'N' },
                    @{ Name = 'South'; Description = 'Warm'; ParentUuid = $top; Code = 'S' } |
                    ForEach-Object { [pscustomobject] $_ } |
                    New-EncordStorageFolder -ClientMetadata { @{ code = $_.Code } } |
                    ForEach-Object { "$($_.Name)|$($_.Description)|$($_.ClientMetadata.code)" }
                """).Texts);
    }

    [Fact]
    public void A_folder_over_a_bucket_names_the_integration_and_the_place()
    {
        Invoke("New-EncordStorageFolder 'Mirror' -ParentUuid $top -IntegrationId $aws -RemoteUrl 's3://bucket/path/'").Errors.MustBeNone();

        Assert.Equal(
            $$"""{"integrationUuid":"{{Seed.Aws}}","remoteUrl":"s3://bucket/path/"}""",
            Trace.Request.Json.GetProperty("cloudSyncedFolderParams").GetRawText());
    }

    [Theory]
    [InlineData("-ParentUuid 'top'", "InvalidId", ErrorCategory.InvalidArgument)]
    [InlineData("-ParentUuid $unknown", "AccessDenied", ErrorCategory.PermissionDenied)]
    [InlineData("-IntegrationUuid 'aws' -RemoteUrl 's3://b/'", "InvalidId", ErrorCategory.InvalidArgument)]
    [InlineData("-ClientMetadata { 7 }", "MetadataNotAnObject", ErrorCategory.InvalidData)]
    [InlineData("-ClientMetadata 7", "MetadataNotAnObject", ErrorCategory.InvalidData)]
    public void What_is_wrong_is_an_error_and_no_folder(string argument, string id, ErrorCategory category)
    {
        Invocation got = Invoke($"New-EncordStorageFolder 'x' {argument}");

        Assert.Empty(got.Output);
        got.Error.MustBe(id, category);
    }

    [Fact]
    public void Who_may_only_see_a_folder_makes_none_in_it()
    {
        Fixture.Server.SetFolderRole(Guid.Parse(Invoke("$top").Text), Seed.User, "user");

        Invoke("New-EncordStorageFolder 'x' -ParentUuid $top").Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied, "x");
    }

    [Fact]
    public void What_may_have_been_made_is_not_made_again()
    {
        Trace.Answer = Answers.Html(502);

        Invoke("New-EncordStorageFolder 'x'").Error.MustBe("OutcomeUnknown", ErrorCategory.ResourceUnavailable, "x");
        Assert.Single(Trace.Requests);
    }

    [Fact]
    public void WhatIf_sends_nothing()
    {
        Assert.Empty(Invoke("New-EncordStorageFolder 'x' -ParentUuid $top -WhatIf").Texts);
        Assert.Empty(Trace.Requests);
    }
}
