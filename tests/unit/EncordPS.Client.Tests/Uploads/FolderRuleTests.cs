using System.Text.Json.Nodes;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Uploads;

public sealed class FolderRuleTests
{
    private const string Dataset = "a6efaac9-e409-5597-8939-3b22eb80a778";
    private const string Own = "\"backing_folder_uuid\": \"6bf74574-6684-5bcf-a897-31d0c2eef446\", ";
    private const string None = "\"backing_folder_uuid\": null, ";

    private static readonly Guid s_folder = Guid.Parse("7bf74574-6684-5bcf-a897-31d0c2eef446");

    [Theory]
    [InlineData(Own, false, null)]
    [InlineData(None, true, null)]
    [InlineData("", false, null)]
    [InlineData("", true, null)]
    [InlineData(Own, true, "takes no other")]
    [InlineData(None, false, "must be named")]
    public async Task A_folder_is_named_for_a_dataset_without_one_and_for_no_other(string told, bool isNamed, string? refusal)
    {
        ScriptedHandler script = Script(told);
        using TestClient client = TestClient.Over(script);
        Task check = new FolderRule(client.Service).CheckAsync(new UploadTarget(Dataset, isNamed ? s_folder : null), default);

        EncordException? failure = await Record.ExceptionAsync(() => check) as EncordException;

        Assert.Equal(refusal is null ? null : EncordErrorKind.InvalidArguments, failure?.Kind);
        Assert.Contains(refusal ?? "", failure?.Message ?? "", StringComparison.Ordinal);
        Capture.AssertBody(
            JsonNode.Parse("""
                {"query_type": "dataset", "query_method": "GET", "values": {
                 "uid": null, "payload": {"dataset_access_settings": {"fetch_client_metadata": false, "fetch_rows": false}}}}
                """),
            script.Request);
    }

    [Fact]
    public async Task A_target_is_asked_about_once_and_a_folder_alone_never()
    {
        ScriptedHandler script = Script(Own);
        using TestClient client = TestClient.Over(script);
        FolderRule rule = new(client.Service);

        await rule.CheckAsync(new UploadTarget(null, s_folder), default);
        await rule.CheckAsync(new UploadTarget(Dataset, null), default);
        await rule.CheckAsync(new UploadTarget(Dataset, null), default);

        Assert.Single(script.Requests);
    }

    [Fact]
    public async Task What_gave_no_answer_is_asked_about_again()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503);
        script.Answer(200, Answer(Own));
        using TestClient client = TestClient.Over(script);
        FolderRule rule = new(client.Service);
        UploadTarget target = new(Dataset, null);

        await Assert.ThrowsAsync<EncordException>(() => rule.CheckAsync(target, default));
        await rule.CheckAsync(target, default);

        Assert.Equal(2, script.Requests.Count);
    }

    private static ScriptedHandler Script(string told) => new ScriptedHandler().Answer(200, Answer(told));

    private static string Answer(string told) =>
        $$"""{"status": 200, "response": {"dataset_hash": "{{Dataset}}", {{told}}"title": "t", "data_rows": []} }""";
}
