namespace EncordPS.Tests.Storage;

public sealed class MoveEncordStorageFolderTests : EngineTest
{
    private const string Move = "POST storage/folders/move";

    public MoveEncordStorageFolderTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("top", Fixture.NewFolder("Move tests"));
        Invoke(
            """
            $global:a, $global:b, $global:c = New-EncordStorageFolder 'a', 'b', 'c' -ParentUuid $top | ForEach-Object { "$($_.Uuid)" }
            """).Errors.MustBeNone();
        Trace.Forget();
    }

    [Fact]
    public void Folders_from_the_pipeline_are_moved_in_one_request()
    {
        Assert.Equal(
            ["a", "b"],
            Invoke(
                """
                Get-EncordStorageFolder -ParentUuid $top | Where-Object Uuid -NE $c | Move-EncordStorageFolder -Destination $c
                Get-EncordStorageFolder -ParentUuid $c | ForEach-Object Name
                """).Texts);
        Assert.Single(Trace.Of(Move));
    }

    [Fact]
    public void PassThru_writes_the_folders_as_they_are_afterwards()
    {
        Assert.Equal(
            ["b in c", "a in c"],
            Invoke("Move-EncordStorageFolder $b, $a $c -PassThru | ForEach-Object { \"$($_.Name) in $($_.PathToRoot[1].Name)\" }").Texts);
    }

    [Fact]
    public void ToRoot_moves_to_the_top()
    {
        Assert.Equal("True", Invoke("Move-EncordStorageFolder $a -ToRoot -PassThru | ForEach-Object { $null -eq $_.ParentUuid }").Text);
        Assert.DoesNotContain("newParentUuid", Trace.Of(Move)[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_moved_is_an_error_and_the_others_are_moved()
    {
        Invocation got = Invoke(
            """
            Move-EncordStorageFolder $a, 'x', $unknown, $c, $b -Destination $c
            Get-EncordStorageFolder -ParentUuid $c | ForEach-Object Name
            """);

        Assert.Equal(["a", "b"], got.Written);
        Assert.Equal(3, got.Errors.Count);
        got.Errors[0].MustBe("InvalidId", ErrorCategory.InvalidArgument, "x");
        got.Errors[1].MustBe("AccessDenied", ErrorCategory.PermissionDenied, Seed.Unknown);
        got.Errors[2].MustBe("InvalidArgument", ErrorCategory.InvalidArgument);
        got.Errors[2].MustSay("into itself");
    }

    [Fact]
    public void A_destination_that_is_not_there_is_asked_for_once()
    {
        Invocation got = Invoke("Move-EncordStorageFolder $a, $b, $c -Destination $unknown");

        Assert.Equal(3, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("AccessDenied", ErrorCategory.PermissionDenied));
        Assert.All(got.Errors, error => error.MustSay(Seed.Unknown));
        Assert.Equal([Move, $"GET storage/folders/{Seed.Unknown}"], Trace.Operations);
    }

    [Fact]
    public void A_destination_where_you_are_no_admin_is_told_as_that()
    {
        Engine.Set("other", Fixture.NewFolder("Other"));
        Fixture.Server.SetFolderRole(Guid.Parse(Invoke("$other").Text), Seed.User, "user");

        Invocation got = Invoke("Move-EncordStorageFolder $a, $b -Destination $other");

        Assert.Equal(["AccessDenied", "AccessDenied"], got.Errors.Select(error => error.Id()));
        Assert.All(got.Errors, error => error.MustSay(Invoke("$other").Text));
    }

    [Theory]
    [InlineData("Move-EncordStorageFolder $a 'top'", "InvalidId")]
    [InlineData("Move-EncordStorageFolder $a -ToRoot:$false", "InvalidArgument")]
    public void A_destination_that_is_none_ends_the_command_before_anything_is_sent(string script, string id)
    {
        Invoke(script).Error.MustBe(id, ErrorCategory.InvalidArgument);
        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void WhatIf_sends_nothing()
    {
        Invoke("Move-EncordStorageFolder $a $b -WhatIf").Errors.MustBeNone();
        Assert.Empty(Trace.Requests);
    }
}
