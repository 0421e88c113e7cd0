using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Protocols;

/// <summary>The request as a server reads it.</summary>
public sealed class RequestHeaderTests
{
    private const string Trace = "[0-9a-f]{32}/1;o=1";

    [Fact]
    public async Task A_legacy_call_has_exactly_the_headers_of_the_protocol()
    {
        string request = await CaptureAsync(
            CannedAnswers.Legacy("""{"dataset_hash": "d", "title": "t", "dataset_type": "CORD_STORAGE", "data_rows": []}"""),
            client => client.Api.Datasets.GetAsync(Messages.DatasetHash, new DatasetAccessSettings(), default));

        Assert.StartsWith("POST /public HTTP/1.1\r\n", request);
        AssertHeaders(
            request,
            ("Host", "127.0.0.1:[0-9]+"),
            ("Accept", "application/json"),
            ("Content-Type", "application/json"),
            ("Accept-Encoding", "gzip"),
            ("ResourceType", "dataset"),
            ("ResourceID", Messages.DatasetHash),
            ("Authorization", "legacy 1 over .+"),
            ("User-Agent", Settings.UserAgent),
            ("X-Cloud-Trace-Context", Trace),
            ("Content-Length", "[0-9]+"));
    }

    [Fact]
    public async Task A_call_of_the_user_names_no_resource()
    {
        Capture capture = Capture.Load("v1_user_endpoint-get_projects");
        LegacyQuery query = new("projectwithuserrole", "GET", DatasetHash: null)
        {
            Payload = capture.Body!["values"]!["payload"]!.DeepClone(),
        };

        string request = await CaptureAsync(capture.Answer, client => client.Service.Legacy.SendAsync(query, default));

        Assert.StartsWith("POST /public/user HTTP/1.1\r\n", request);
        Assert.Matches("\r\nResourceType: ?\r\n", request);
        Assert.Matches("\r\nResourceID: ?\r\n", request);
    }

    [Fact]
    public async Task A_v2_call_with_a_body_has_exactly_the_headers_of_the_protocol()
    {
        string request = await CaptureAsync(
            """{"datasetUuid": "d"}""",
            client => client.Api.Datasets.CreateAsync(new CreateDatasetPayload { Title = "New" }, StorageLocation.Aws, default));

        Assert.StartsWith("POST /v2/public/datasets HTTP/1.1\r\n", request);
        AssertHeaders(
            request,
            ("Host", "127.0.0.1:[0-9]+"),
            ("Accept-Encoding", "gzip"),
            ("Content-Length", "[0-9]+"),
            ("Content-Type", "application/json"),
            ("User-Agent", Settings.UserAgent),
            ("X-Cloud-Trace-Context", Trace),
            ("Content-Digest", "digest 1 over .+"),
            ("Signature-Input", "POST /v2/public/datasets at .+"),
            ("Signature", "signature 1"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task A_v2_call_without_a_body_says_that_its_length_is_zero_and_names_no_content_type(string method)
    {
        RestCall call = new(new HttpMethod(method), "things/1");

        string request = await CaptureAsync("{}", client => client.Service.Rest.SendAsync(call, default));

        Assert.StartsWith($"{method} /v2/public/things/1 HTTP/1.1\r\n", request);
        Assert.Contains("\r\nContent-Length: 0\r\n", request);
        Assert.DoesNotContain("Content-Type", request);
        Assert.EndsWith("\r\n\r\n", request);
    }

    [Fact]
    public async Task A_v2_GET_has_no_body_and_none_of_its_headers()
    {
        string request = await CaptureAsync("{}", static client => client.Service.Rest.SendAsync(RestCall.Get("things"), default));

        Assert.StartsWith("GET /v2/public/things HTTP/1.1\r\n", request);
        Assert.DoesNotContain("Content-Length", request);
        Assert.DoesNotContain("Content-Type", request);
    }

    [Fact]
    public async Task What_is_signed_is_what_stands_in_the_request_line()
    {
        QueryString query = new QueryString().Add("titleEq", "Tï'tle \"q\" & <x> 100%_a+b=c;d?e#f/g\\h 画像 🎥 \t end ~..");

        string request = await CaptureAsync("{}", client => client.Service.Rest.SendAsync(RestCall.Get("things", query), default));

        Assert.StartsWith($"GET /v2/public/things{query} HTTP/1.1\r\n", request);
        Assert.Contains($"\r\nSignature-Input: GET /v2/public/things{query} at ", request);
    }

    [Fact]
    public async Task Each_call_has_a_trace_id_of_its_own()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(204, times: 2);
        using TestClient client = TestClient.Over(script);

        await client.Service.Rest.SendAsync(RestCall.Get("things"), default);
        await client.Service.Rest.SendAsync(RestCall.Get("things"), default);

        Assert.Equal(2, script.Requests.Select(static request => request.Header("X-Cloud-Trace-Context")).Distinct().Count());
    }

    private static async Task<string> CaptureAsync(string answer, Func<TestClient, Task> call)
    {
        TaskCompletionSource<string> request = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            request.SetResult(await connection.ReadRequestAsync());
            await connection.AnswerAsync("200 OK", answer);
        });
        using TestClient client = TestClient.Of(server);
        await call(client).WaitAsync(Patience.Limit);
        return await request.Task;
    }

    private static void AssertHeaders(string request, params (string Name, string Pattern)[] expected)
    {
        Dictionary<string, string> actual = request.Split("\r\n\r\n")[0].Split("\r\n").Skip(1)
            .Select(static line => line.Split(": ", 2)).ToDictionary(static header => header[0], static header => header[1]);
        Assert.Equal(expected.Select(static header => header.Name).Order(), actual.Keys.Order());
        Assert.All(expected, header => Assert.Matches($"^(?:{header.Pattern})$", actual[header.Name]));
    }
}
