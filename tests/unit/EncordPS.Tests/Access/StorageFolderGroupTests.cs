namespace EncordPS.Tests.Access;

public sealed class StorageFolderGroupTests : EngineTest
{
    public StorageFolderGroupTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("folder", Fixture.NewFolder("Groups"));
        Engine.Set("annotators", "5a3f0c1e-0002-4a00-8000-000000000001");
        Engine.Set("reviewers", "5a3f0c1e-0002-4a00-8000-000000000002");
    }

    [Fact]
    public void Groups_from_the_pipeline_get_a_role_in_one_request()
    {
        Assert.Equal(
            ["Annotators Admin True", "Data engineering Admin True", "Reviewers Admin True", "Überprüfer München Admin True"],
            Invoke(
                """
                Get-EncordGroup | Add-EncordStorageFolderGroup -FolderUuid $folder -UserRole admin
                Get-EncordStorageFolderGroup $folder | ForEach-Object { "$($_.Name) $($_.UserRole) $($_.FolderUuid -eq $folder)" }
                """).Texts);
        Assert.Equal("admin", Assert.Single(Writes("POST")).Json.GetProperty("userRole").GetString());
    }

    [Fact]
    public void A_role_is_changed_and_shown_with_PassThru()
    {
        Assert.Equal(
            ["Reviewers User", "Reviewers Admin"],
            Invoke(
                """
                'User', 'Admin' | ForEach-Object { Add-EncordStorageFolderGroup $folder $reviewers $_ -PassThru } |
                    ForEach-Object { "$($_.Name) $($_.UserRole)" }
                """).Texts);
    }

    [Theory]
    [InlineData("0", "Admin")]
    [InlineData("1", "User")]
    [InlineData("user", "User")]
    [InlineData("([EncordPS.DatasetUserRole]::Admin)", "Admin")]
    [InlineData("([EncordPS.DatasetUserRoleV2]::User)", "User")]
    public void A_role_means_the_same_as_on_a_dataset(string role, string expected)
    {
        Assert.Equal(
            [expected, expected],
            Invoke(
                $$"""
                Add-EncordStorageFolderGroup $folder $annotators {{role}} -PassThru | ForEach-Object UserRole
                $set = (New-EncordDataset 'Roles').DatasetHash
                Add-EncordDatasetGroup $set $annotators {{role}} -PassThru | ForEach-Object UserRole
                """).Texts);
    }

    [Fact]
    public void A_line_with_an_unknown_role_is_an_error_and_the_others_get_theirs()
    {
        Invocation got = Invoke(
            """
            @{ GroupHash = $annotators; Role = 'Owner' }, @{ GroupHash = $reviewers; Role = 'Admin' } |
                ForEach-Object { [pscustomobject] $_ } | Add-EncordStorageFolderGroup -FolderUuid $folder -PassThru
            """);

        Assert.Equal("Reviewers (Admin)", Assert.Single(got.Written));
        got.Error.MustSay("'Owner' is not a role");
    }

    [Fact]
    public void Groups_of_a_dataset_are_given_the_same_role_in_a_folder()
    {
        Assert.Equal(
            "Annotators User",
            Invoke(
                """
                Get-EncordDatasetGroup $traffic | Add-EncordStorageFolderGroup -FolderUuid $folder
                Get-EncordStorageFolder -FolderUuid $folder | Get-EncordStorageFolderGroup |
                    ForEach-Object { "$($_.Name) $($_.UserRole)" }
                """).Text);
    }

    [Fact]
    public void Groups_are_removed_in_one_request_without_a_question()
    {
        Invoke("Get-EncordGroup | Add-EncordStorageFolderGroup -FolderUuid $folder -UserRole User").Errors.MustBeNone();

        Assert.Empty(
            Invoke("Get-EncordStorageFolderGroup $folder | Remove-EncordStorageFolderGroup; Get-EncordStorageFolderGroup $folder").Texts);
        Assert.Single(Writes("DELETE"));
    }

    [Theory]
    [InlineData("Add-EncordStorageFolderGroup $folder $unknown, $annotators User")]
    [InlineData("Remove-EncordStorageFolderGroup $folder $reviewers, $annotators")]
    public void A_group_that_is_not_there_is_an_error_and_the_others_go_through(string script)
    {
        bool isRemoval = script.StartsWith("Remove", StringComparison.Ordinal);
        if (isRemoval)
        {
            Invoke("Add-EncordStorageFolderGroup $folder $annotators User").Errors.MustBeNone();
        }

        Invoke(script).Error.MustBe("GroupNotFound", ErrorCategory.ObjectNotFound);
        Assert.Equal(isRemoval ? 0 : 1, Invoke("Get-EncordStorageFolderGroup $folder").Output.Count);
    }

    [Theory]
    [InlineData("Get-EncordStorageFolderGroup $unknown")]
    [InlineData("Add-EncordStorageFolderGroup $unknown $annotators User")]
    [InlineData("Remove-EncordStorageFolderGroup $unknown $annotators")]
    public void An_unknown_folder_is_an_error_about_the_folder(string script)
    {
        ErrorRecord error = Invoke(script).Error;

        // The service does not say whether a folder is missing or not yours.
        error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);
        error.MustSay($"storage folder '{Seed.Unknown}'");
    }

    [Theory]
    [InlineData("Get-EncordStorageFolderGroup 'folder'")]
    [InlineData("Add-EncordStorageFolderGroup 'folder' $annotators User")]
    [InlineData("Remove-EncordStorageFolderGroup $folder 'annotators'")]
    public void A_malformed_id_is_refused_here(string script)
    {
        Invoke(script).Error.MustBe("InvalidId", ErrorCategory.InvalidArgument);
        Assert.Empty(Trace.Requests);
    }

    [Theory]
    [InlineData("Add-EncordStorageFolderGroup $folder $reviewers User")]
    [InlineData("Remove-EncordStorageFolderGroup $folder $annotators")]
    public void Who_may_not_change_the_folder_is_told_so(string script)
    {
        Invoke("Add-EncordStorageFolderGroup $folder $annotators User").Errors.MustBeNone();
        Fixture.Server.SetFolderRole(Guid.Parse(Invoke("$folder").Text), Seed.User, "user");

        Invoke(script).Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);
        Assert.Single(Invoke("Get-EncordStorageFolderGroup $folder").Texts);
    }

    private IEnumerable<ArrivedRequest> Writes(string method) =>
        Trace.Requests.Where(request => request.Method == method && request.Path.EndsWith("/groups", StringComparison.Ordinal));
}
