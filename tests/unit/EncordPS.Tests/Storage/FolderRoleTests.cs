namespace EncordPS.Tests.Storage;

/// <summary>Who may only see a folder changes nothing in it.</summary>
public sealed class FolderRoleTests : FolderTest
{
    public FolderRoleTests(SandboxFixture fixture)
        : base(fixture) => Fixture.Server.SetFolderRole(IdOf("$top"), Seed.User, "user");

    [Fact]
    public void No_folder_is_made_in_it() =>
        Invoke("New-EncordStorageFolder 'x' -ParentUuid $top").Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied, "x");

    [Fact]
    public void It_is_not_deleted() =>
        Invoke("Remove-EncordStorageFolder $top -Force").Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);

    [Fact]
    public void It_is_not_changed_and_a_folder_in_it_with_another_role_is()
    {
        Fixture.Server.SetFolderRole(IdOf("$a"), Seed.User, null);

        Invoke("Set-EncordStorageFolder $a -Name 'x'").Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);
        Assert.Equal("b", Invoke("Set-EncordStorageFolder $b -Description 'x' -PassThru | ForEach-Object Name").Text);
    }

    [Fact]
    public void Nothing_is_moved_to_it_and_the_errors_name_it()
    {
        Engine.Set("other", Fixture.NewFolder("Other"));
        Fixture.Server.SetFolderRole(IdOf("$other"), Seed.User, "user");

        Invocation got = Invoke("Move-EncordStorageFolder $a, $b -Destination $other");

        Assert.Equal(["AccessDenied", "AccessDenied"], got.Errors.Select(error => error.Id()));
        Assert.All(got.Errors, error => error.MustSay(Invoke("$other").Text));
    }
}
