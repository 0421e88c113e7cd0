using System.Text.Json.Nodes;
using EncordPS.Bulk;
using EncordPS.BulkRows;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

/// <summary>Linking where items that are there already are to be a failure.</summary>
public sealed class RowLinkTests
{
    private const string First = "055b45f5-6ba7-556d-89db-380874402e59";
    private const string Second = "5d12db2d-3d88-5571-8bc3-5d6921250387";

    [Fact]
    public async Task A_duplicate_fails_the_whole_call_and_is_named()
    {
        ScriptedHandler script = new ScriptedHandler()
            .Answer(200, """{"status": 400, "response": ["RESOURCE_EXISTS_ERROR"]}""")
            .Answer(200, CannedAnswers.Legacy($"[{Row(Second)}]"));

        BulkInput[] inputs = await SendAsync(script);

        Assert.Equal(["datasetlinkitems", "datarows"], script.Requests.Select(static request => (string?)request.BodyJson!["query_type"]));
        Assert.All(inputs, input => Assert.Same(inputs[0].Failure, input.Failure));
        Assert.Equal(EncordErrorKind.AlreadyExists, inputs[0].Failure!.Kind);
        Assert.Equal($"nothing was linked, as 1 of the 2 items are in it already: {Second}", inputs[0].Failure!.Message);
    }

    [Fact]
    public async Task A_duplicate_is_found_also_where_another_item_is_what_the_service_refuses()
    {
        ScriptedHandler script = new ScriptedHandler()
            .Answer(200, """{"status": 404, "response": ["RESOURCE_NOT_FOUND_ERROR"]}""")
            .Answer(200, CannedAnswers.Legacy($"[{Row(Second)}]"));

        BulkInput[] inputs = await SendAsync(script);

        Assert.Equal(2, script.Requests.Count);
        Assert.All(inputs, static input => Assert.Equal(EncordErrorKind.AlreadyExists, input.Failure!.Kind));
    }

    private static async Task<BulkInput[]> SendAsync(ScriptedHandler script)
    {
        using TestClient client = TestClient.Over(script);
        BulkInput[] inputs = [new(First, source: null), new(Second, source: null)];
        await new RowLinks(client.Service, DataLinkDuplicatesBehavior.Fail).SendAsync(Messages.DatasetHash, inputs, default);
        return inputs;
    }

    private static string Row(string item) => new JsonObject
    {
        ["data_hash"] = First,
        ["data_title"] = "T",
        ["data_type"] = "VIDEO",
        ["created_at"] = "2025-01-20 08:30:00",
        ["last_edited_at"] = "2025-01-20 08:30:00",
        ["storage_location"] = 1,
        ["backing_item_uuid"] = item,
    }.ToJsonString();
}
