namespace EncordPS.Tests.Storage;

public sealed class RemoveEncordStorageFolderTests : EngineTest
{
    public RemoveEncordStorageFolderTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("top", Fixture.NewFolder("Remove tests"));
        Invoke(
            """
            $global:a, $global:b, $global:c = New-EncordStorageFolder 'a', 'b', 'c' -ParentUuid $top | ForEach-Object { "$($_.Uuid)" }
            """).Errors.MustBeNone();
        Trace.Forget();
    }

    [Fact]
    public void Folders_are_deleted_with_Force()
    {
        Assert.Equal(
            "c",
            Invoke(
                """
                Remove-EncordStorageFolder $a -Force
                Get-EncordStorageFolder -FolderUuid $b | Remove-EncordStorageFolder -Force
                Get-EncordStorageFolder -ParentUuid $top | ForEach-Object Name
                """).Text);
    }

    [Fact]
    public void Without_Force_it_asks()
    {
        Invocation got = Invoke("Get-EncordStorageFolder -FolderUuid $a | Remove-EncordStorageFolder");

        // Nobody answers here.
        Assert.Contains("A question was asked", got.Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Trace.Requests, request => request.Method == "DELETE");
    }

    [Fact]
    public void One_that_is_not_there_is_an_error_and_the_others_are_deleted()
    {
        Invocation got = Invoke(
            "Remove-EncordStorageFolder $a, 'x', $a, $b -Force; Get-EncordStorageFolder -ParentUuid $top | ForEach-Object Name");

        Assert.Equal(["c"], got.Written);
        Assert.Equal(["InvalidId", "AccessDenied"], got.Errors.Select(error => error.Id()));
    }

    [Fact]
    public void Who_may_only_see_a_folder_does_not_delete_it()
    {
        Fixture.Server.SetFolderRole(Guid.Parse(Invoke("$top").Text), Seed.User, "user");

        Invoke("Remove-EncordStorageFolder $top -Force").Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);
    }

    [Fact]
    public void What_may_have_been_deleted_is_told_as_that()
    {
        Trace.Answer = Answers.Html(502);

        Invoke("Remove-EncordStorageFolder $a -Force").Error.MustBe("OutcomeUnknown", ErrorCategory.ResourceUnavailable);
        Assert.Single(Trace.Requests);
    }

    [Fact]
    public void WhatIf_sends_nothing()
    {
        Invoke("Remove-EncordStorageFolder $a -WhatIf; Remove-EncordStorageFolder $a -Force -WhatIf").Errors.MustBeNone();
        Assert.Empty(Trace.Requests);
    }
}
