namespace EncordPS.Tests.CloudIntegrations;

public sealed class GetEncordCloudIntegrationTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string AwsTitle = "AWS prod bucket";

    [Fact]
    public void All_integrations_are_listed()
    {
        Assert.Equal(
            [AwsTitle, "Azure support recordings", "GCP medical archive", "MinIO warehouse"],
            Invoke("Get-EncordCloudIntegration | ForEach-Object Title").Texts);
    }

    [Fact]
    public void Those_of_the_organisation_come_when_asked_for()
    {
        Assert.Contains(
            "AWS finance (restricted)", Invoke("Get-EncordCloudIntegration -IncludeOrgAccess | ForEach-Object Title").Texts);
        Assert.Equal("True", Trace.Request.Query["includeOrgAccess"]);
    }

    [Fact]
    public void A_whole_title_is_looked_up_by_the_service()
    {
        Assert.Equal(Seed.Aws, Invoke($"(Get-EncordCloudIntegration '{AwsTitle}').Id").Text);
        Assert.Equal(AwsTitle, Trace.Request.Query["filterIntegrationTitles"]);
    }

    [Fact]
    public void A_title_may_have_wildcards()
    {
        Assert.Equal(
            [AwsTitle, "Azure support recordings"],
            Invoke("Get-EncordCloudIntegration -Title 'a*' | ForEach-Object Title").Texts);
    }

    [Theory]
    [InlineData("[eu] media", "'[eu] media'")]
    [InlineData("[eu] media", "'[EU] MEDIA'")]
    [InlineData("[eu] media", "'`[eu`] *'")]
    [InlineData("[eu] media", "([WildcardPattern]::Escape('[eu] media'))")]
    [InlineData("media [old", "'media [old'")]
    [InlineData("e media", "'[eu] media'")]
    public void A_title_with_brackets_is_found_by_its_own_name_and_brackets_are_wildcards_too(string title, string wanted)
    {
        Trace.Answer = Answers.Json(
            $$"""{"result": [{"integrationUuid": "{{Seed.Aws}}", "title": "{{title}}"}, {"integrationUuid": "{{Seed.Unknown}}", "title": "else"}]}""");

        Assert.Equal(title, Invoke($"Get-EncordCloudIntegration -Title {wanted} | ForEach-Object Title").Text);
    }

    [Fact]
    public void An_id_is_known_under_the_names_that_other_commands_use()
    {
        Assert.Equal(
            [Seed.Aws, Seed.Aws, Seed.Aws],
            Invoke(
                """
                $found = Get-EncordCloudIntegration -IntegrationUuid $aws
                $found.Id, $found.IntegrationId, $found.IntegrationUuid
                """).Texts);
        Assert.Equal(Seed.Aws, Trace.Request.Query["filterIntegrationUuids"]);
    }

    [Fact]
    public void Of_several_ids_the_unknown_and_the_malformed_are_errors_and_the_good_one_is_found()
    {
        Invocation got = Invoke(
            "Get-EncordCloudIntegration -IntegrationUuid $unknown, 'bucket', $aws | ForEach-Object Title");

        Assert.Equal(AwsTitle, Assert.Single(got.Output)!.ToString());
        Assert.Equal(2, got.Errors.Count);
        got.Errors[0].MustBe("InvalidId", ErrorCategory.InvalidArgument, "bucket");
        got.Errors[1].MustBe("IntegrationNotFound", ErrorCategory.ObjectNotFound, Seed.Unknown);
    }

    [Fact]
    public void Ids_that_are_all_malformed_ask_the_service_nothing()
    {
        Invoke("Get-EncordCloudIntegration -IntegrationUuid 'bucket'").Error
            .MustBe("InvalidId", ErrorCategory.InvalidArgument, "bucket");

        Assert.Empty(Trace.Requests);
    }
}
