namespace EncordPS.Tests.Access;

public sealed class DatasetGroupTests : EngineTest
{
    private const string Groups = "groups";

    public DatasetGroupTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("set", Fixture.NewDataset("Groups", 0));
        Engine.Set("annotators", "5a3f0c1e-0002-4a00-8000-000000000001");
        Engine.Set("reviewers", "5a3f0c1e-0002-4a00-8000-000000000002");
    }

    [Fact]
    public void The_groups_of_the_organisation_are_listed_with_their_properties()
    {
        Assert.Equal(
            "Annotators|The annotation team|5a3f0c1e-0002-4a00-8000-000000000001|DateTimeOffset",
            Invoke("Get-EncordGroup Anno* | ForEach-Object { \"$($_.Name)|$($_.Description)|$($_.GroupHash)|$($_.CreatedAt.GetType().Name)\" }").Text);
        Assert.Equal(4, Invoke("Get-EncordGroup").Output.Count);
        Assert.Empty(Invoke("Get-EncordGroup -Name 'nobody', '*?*nothing'").Texts);
    }

    [Fact]
    public void A_group_with_brackets_in_its_name_is_found_by_it()
    {
        Trace.Answer = Answers.Json(
            $$"""{"results": [{"groupHash": "{{Seed.Unknown}}", "name": "[a] b", "description": "", "createdAt": "2024-03-05T18:51:05+00:00"}]}""");

        Assert.Equal("[a] b", Invoke("Get-EncordGroup '[a] b', '[c' | ForEach-Object Name").Text);
    }

    [Fact]
    public void Groups_from_the_pipeline_get_a_role_in_one_request()
    {
        Assert.Equal(
            ["Annotators Admin True", "Data engineering Admin True", "Reviewers Admin True", "Überprüfer München Admin True"],
            Invoke(
                """
                Get-EncordGroup | Add-EncordDatasetGroup -DatasetHash $set -UserRole admin
                Get-EncordDatasetGroup $set | ForEach-Object { "$($_.Name) $($_.UserRole) $($_.DatasetHash -eq $set)" }
                """).Texts);
        Assert.Single(Writes("POST"));
    }

    [Fact]
    public void PassThru_writes_the_groups_as_they_are_afterwards()
    {
        Assert.Equal(
            ["Reviewers User", "Annotators User"],
            Invoke("Add-EncordDatasetGroup $set $reviewers, $annotators User -PassThru | ForEach-Object { \"$($_.Name) $($_.UserRole)\" }").Texts);
    }

    [Fact]
    public void A_group_that_has_a_role_gets_the_new_one()
    {
        Assert.Equal(
            "Admin",
            Invoke(
                """
                Add-EncordDatasetGroup $set $reviewers User
                Add-EncordDatasetGroup $set $reviewers Admin
                (Get-EncordDatasetGroup $set).UserRole
                """).Text);
    }

    [Fact]
    public void Groups_are_copied_from_one_dataset_to_another_with_their_roles()
    {
        Assert.Equal(
            "Annotators User",
            Invoke(
                """
                Get-EncordDatasetGroup $traffic | Add-EncordDatasetGroup -DatasetHash $set
                Get-EncordDatasetGroup $set | ForEach-Object { "$($_.Name) $($_.UserRole)" }
                """).Text);
    }

    [Fact]
    public void A_line_with_an_unknown_role_is_an_error_and_the_others_get_theirs()
    {
        Invocation got = Invoke(
            """
            @{ GroupHash = $annotators; Role = 'Owner' }, @{ GroupHash = $reviewers; Role = 'user' } |
                ForEach-Object { [pscustomobject] $_ } | Add-EncordDatasetGroup -DatasetHash $set -PassThru | ForEach-Object Name
            """);

        Assert.Equal(["Reviewers"], got.Written);
        got.Error.MustBe("InvalidRole", ErrorCategory.InvalidArgument);
        got.Error.MustSay("'Owner' is not a role");
    }

    [Fact]
    public void An_unknown_group_is_an_error_and_the_others_get_their_role()
    {
        Invocation got = Invoke("Add-EncordDatasetGroup $set $annotators, $unknown, $reviewers User -PassThru");

        Assert.Equal(2, got.Output.Count);
        got.Error.MustBe("GroupNotFound", ErrorCategory.ObjectNotFound, Seed.Unknown);
        got.Error.MustAdvise("Get-EncordGroup");
    }

    [Fact]
    public void Groups_are_removed_in_one_request_without_a_question()
    {
        Invoke("Get-EncordGroup | Add-EncordDatasetGroup -DatasetHash $set -UserRole User").Errors.MustBeNone();

        Assert.Empty(Invoke("Get-EncordDatasetGroup $set | Remove-EncordDatasetGroup; Get-EncordDatasetGroup $set").Texts);
        Assert.Single(Writes("DELETE"));
    }

    [Fact]
    public void Removing_a_group_that_has_no_role_is_an_error_and_the_others_are_removed()
    {
        Invoke("Add-EncordDatasetGroup $set $annotators User").Errors.MustBeNone();

        Invocation got = Invoke("Remove-EncordDatasetGroup $set $reviewers, $annotators; Get-EncordDatasetGroup $set");

        Assert.Empty(got.Output);
        got.Error.MustBe("GroupNotFound", ErrorCategory.ObjectNotFound, "5a3f0c1e-0002-4a00-8000-000000000002");
    }

    [Theory]
    [InlineData("Get-EncordDatasetGroup $unknown")]
    [InlineData("Add-EncordDatasetGroup $unknown $annotators User")]
    [InlineData("Remove-EncordDatasetGroup $unknown $annotators")]
    public void An_unknown_dataset_is_an_error_about_the_dataset(string script)
    {
        ErrorRecord error = Invoke(script).Error;

        error.MustBe("DatasetNotFound", ErrorCategory.ObjectNotFound);
        error.MustSay(Seed.Unknown);
    }

    [Theory]
    [InlineData("Get-EncordDatasetGroup 'set'")]
    [InlineData("Add-EncordDatasetGroup $set 'annotators' User")]
    [InlineData("Remove-EncordDatasetGroup $set 'annotators'")]
    public void A_malformed_id_is_refused_here(string script)
    {
        Invoke(script).Error.MustBe("InvalidId", ErrorCategory.InvalidArgument);
        Assert.Empty(Trace.Requests);
    }

    [Theory]
    [InlineData("Add-EncordDatasetGroup $set $reviewers User")]
    [InlineData("Remove-EncordDatasetGroup $set $annotators")]
    public void Who_may_not_change_the_dataset_is_told_so(string script)
    {
        Invoke("Add-EncordDatasetGroup $set $annotators User").Errors.MustBeNone();
        Fixture.Server.SetDatasetRole(Guid.Parse(Invoke("$set").Text), Seed.User, "user");

        Invoke(script).Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);
        Assert.Single(Invoke("Get-EncordDatasetGroup $set").Texts);
    }

    [Fact]
    public void WhatIf_sends_nothing()
    {
        Invoke("Add-EncordDatasetGroup $set $annotators User -WhatIf; Remove-EncordDatasetGroup $set $annotators -WhatIf").Errors.MustBeNone();

        Assert.Empty(Trace.Requests);
    }

    private IEnumerable<ArrivedRequest> Writes(string method) =>
        Trace.Requests.Where(request => request.Method == method && request.Path.EndsWith(Groups, StringComparison.Ordinal));
}
