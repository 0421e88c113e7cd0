namespace EncordPS.Tests.Access;

/// <summary>What the commands of access make of answers, and of a role, that no sandbox has from the start.</summary>
public sealed class AccessAnswerTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Annotators = "5a3f0c1e-0002-4a00-8000-000000000001";

    [Fact]
    public void An_answer_that_leaves_a_user_out_confirms_nothing_about_that_user()
    {
        Trace.Replace(
            request => request.Operation == "datasetusers POST",
            Answers.Json("""{"status": 200, "response": [{"user_email": "li@example.com", "user_role": 1, "dataset_hash": "x"}]}"""));

        Invocation got = Invoke("Add-EncordDatasetUser $traffic li@example.com, tom@example.com User");

        Assert.Single(got.Output);
        got.Error.MustBe("MalformedAnswer", ErrorCategory.InvalidData, "tom@example.com");
    }

    [Fact]
    public void A_group_with_brackets_in_its_name_is_found_by_it()
    {
        Trace.Answer = Answers.Json(
            $$"""{"results": [{"groupHash": "{{Seed.Unknown}}", "name": "[a] b", "description": "", "createdAt": "2024-03-05T18:51:05+00:00"}]}""");

        Assert.Equal("[a] b", Invoke("Get-EncordGroup '[a] b', '[c' | ForEach-Object Name").Text);
    }

    [Fact]
    public void Who_may_not_change_a_dataset_removes_no_group()
    {
        string set = Fixture.NewDataset("Groups", 0);
        Engine.Set("set", set);
        Invoke($"Add-EncordDatasetGroup $set {Annotators} User").Errors.MustBeNone();
        Fixture.Server.SetDatasetRole(Guid.Parse(set), Seed.User, "user");

        Invoke($"Remove-EncordDatasetGroup $set {Annotators}").Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);
        Assert.Single(Invoke("Get-EncordDatasetGroup $set").Texts);
    }

    [Theory]
    [InlineData("Add-EncordStorageFolderGroup $folder 5a3f0c1e-0002-4a00-8000-000000000002 User")]
    [InlineData($"Remove-EncordStorageFolderGroup $folder {Annotators}")]
    public void Who_may_not_change_a_folder_changes_no_group(string script)
    {
        string folder = Fixture.NewFolder("Groups");
        Engine.Set("folder", folder);
        Invoke($"Add-EncordStorageFolderGroup $folder {Annotators} User").Errors.MustBeNone();
        Fixture.Server.SetFolderRole(Guid.Parse(folder), Seed.User, "user");

        Invoke(script).Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);
        Assert.Single(Invoke("Get-EncordStorageFolderGroup $folder").Texts);
    }
}
