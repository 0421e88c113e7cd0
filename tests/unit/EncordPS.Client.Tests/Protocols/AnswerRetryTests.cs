using System.Text;
using EncordPS.Client.Tests.Support;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Protocols;

/// <summary>Answers that came and could not be read: the service did what was asked, and another answer may be whole.</summary>
public sealed class AnswerRetryTests
{
    private static readonly RestCall s_set = new(HttpMethod.Post, "things") { IsRepeatable = true };

    public static TheoryData<string> Unreadable => ["", "{", "{\"uu", "\u0001", "[1, 2"];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_call_that_can_be_repeated_is_sent_again(string body)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, body).Answer(200, "{}");
        using TestClient client = TestClient.Over(script, retries: 1);

        await client.Service.Rest.SendAsync(s_set, default);

        Assert.Equal([1, 2], script.Requests.Select(static request => request.Attempt));
        Assert.Single(script.Requests.Select(static request => request.Header("X-Cloud-Trace-Context")).Distinct());
        Assert.Equal("200", Assert.Single(client.Observer.Retries).Record.Outcome);
        Assert.Equal(2, Assert.Single(client.Observer.CompletedRequests).Number);
    }

    [Fact]
    public async Task So_is_one_whose_answer_breaks_off_or_falls_silent()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(Broken()).Answer(Broken()).Answer(200, "{}");
        using TestClient client = TestClient.Over(script, retries: 2);

        await client.Service.Rest.SendAsync(s_set, default);

        Assert.Equal(3, script.Requests.Count);
    }

    [Fact]
    public async Task A_page_and_a_short_list_are_asked_for_again()
    {
        ScriptedHandler script = new ScriptedHandler()
            .Answer(200, """{"results": [{"uuid": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "clientMetadata": "a"}, """).Answer(200, """{"results": [{"uuid": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "clientMetadata": "a"}]}""")
            .Answer(200, """{"results": [{"uuid": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "clientMetadata": "a"}, """).Answer(200, """{"results": [{"uuid": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "clientMetadata": "a"}]}""");
        using TestClient client = TestClient.Over(script, retries: 1);

        Page<StorageItemMetadata> page = await client.Service.Rest.PageAsync(
            RestCall.Get("things"),
            static () => new GeneratedElementReader<StorageItemMetadata>(StorageJson.Default.StorageItemMetadata),
            default);
        IReadOnlyList<StorageItemMetadata> list = await client.Service.Rest.ListAsync(RestCall.Get("things"), "results", StorageJson.Default.StorageItemMetadata, default);

        Assert.Equal("a", Assert.Single(page.Entries).ClientMetadata);
        Assert.Equal("a", Assert.Single(list).ClientMetadata);
    }

    [Fact]
    public async Task A_list_that_is_given_out_as_it_arrives_is_asked_for_again_until_something_was_given_out()
    {
        const string Row = """{"uuid": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "clientMetadata": "a"}""";
        ScriptedHandler script = new ScriptedHandler()
            .Answer(200, "{").Answer(200, $$"""{"results": [{{Row}}]}""")
            .Answer(CannedAnswers.Of(new ScriptedStream([Encoding.UTF8.GetBytes($$"""{"results": [{{Row}},""")], ScriptedStream.BreakOff(new IOException("Reset.")))));
        using TestClient client = TestClient.Over(script, retries: 3);

        IReadOnlyList<StorageItemMetadata> whole = await ListAsync().CollectAsync();
        List<StorageItemMetadata> beginning = [];
        await Assert.ThrowsAsync<EncordException>(async () =>
        {
            await foreach (IReadOnlyList<StorageItemMetadata> portion in ListAsync())
            {
                beginning.AddRange(portion);
            }
        });

        Assert.Single(whole);
        Assert.Single(beginning);
        Assert.Equal(3, script.Requests.Count);

        IAsyncEnumerable<IReadOnlyList<StorageItemMetadata>> ListAsync() =>
            client.Service.Rest.StreamAsync(RestCall.Get("things"), "results", StorageJson.Default.StorageItemMetadata, default);
    }

    [Fact]
    public async Task A_call_of_the_legacy_api_is_sent_again_too()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, """{"status": 200, "resp""").Answer(200, CannedAnswers.Legacy("true"));
        using TestClient client = TestClient.Over(script, retries: 1);

        await client.Service.Legacy.SendAsync(new LegacyQuery("thing", "POST", Messages.DatasetHash) { IsRepeatable = true }, default);

        Assert.Equal(2, script.Requests.Count);
    }

    [Fact]
    public async Task All_attempts_count_together_whatever_was_wrong_with_them()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, "{").Answer(503).Answer(200, "{");
        using TestClient client = TestClient.Over(script, retries: 2);

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => client.Service.Rest.SendAsync(s_set, default));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
        Assert.True(error.IsSafeToRetry);
        Assert.Equal([1, 2, 3], script.Requests.Select(static request => request.Attempt));
    }

    [Fact]
    public async Task They_come_out_of_the_budget_of_the_session()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, "{", times: 40);
        using TestClient client = TestClient.Over(script, retries: 1);

        for (int i = 0; i < 20; i++)
        {
            await Assert.ThrowsAsync<EncordException>(() => client.Service.Rest.SendAsync(s_set, default));
        }

        Assert.InRange(script.Requests.Count, 21, 39);
        Assert.NotEqual(0, client.Observer.SpentCount);
    }

    [Fact]
    public async Task A_creation_is_never_sent_twice()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, "{");
        using TestClient client = TestClient.Over(script, retries: 3);

        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => client.Service.Rest.SendAsync(new RestCall(HttpMethod.Post, "things"), default));

        Assert.False(error.IsSafeToRetry);
        Assert.Single(script.Requests);
    }

    [Fact]
    public async Task An_answer_of_another_form_would_come_again_and_is_reported_at_once()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, """{"results": "none"}""");
        using TestClient client = TestClient.Over(script, retries: 3);

        await Assert.ThrowsAsync<EncordException>(() => client.Service.Rest.SendAsync(s_set, PlainJson.Default.String, default));

        Assert.Single(script.Requests);
    }

    [Fact]
    public async Task A_page_of_a_proxy_would_come_again_and_is_reported_at_once()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, CannedAnswers.Html);
        using TestClient client = TestClient.Over(script, retries: 3);

        await Assert.ThrowsAsync<EncordException>(() => client.Service.Rest.SendAsync(s_set, default));

        Assert.Single(script.Requests);
    }

    private static HttpResponseMessage Broken() =>
        CannedAnswers.Of(new ScriptedStream([Encoding.UTF8.GetBytes("{\"uu")], ScriptedStream.BreakOff(new IOException("Reset."))));
}
