namespace EncordPS.Tests.CloudIntegrations;

public sealed class GetEncordCloudIntegrationTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string AwsTitle = "AWS prod bucket";

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
}
