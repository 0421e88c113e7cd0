using System.Text;
using System.Text.Json.Nodes;
using EncordPS.BulkAccess;
using EncordPS.Client.Tests.Support;
using EncordPS.PrivateData;
using EncordPS.Tracing;
using EncordPS.UploadJobs;

namespace EncordPS.Client.Tests.Tracing;

public sealed class OperationsLogTests : IDisposable
{
    private const string Group = "5a3f0c1e-0002-4a00-8000-000000000001";

    private readonly string _directory = Directory.CreateTempSubdirectory("encord-log-").FullName;

    private string File => Path.Combine(_directory, "log.ndjson");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_change_is_a_line_and_a_read_is_none()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503).Answer(200).Answer(200).Answer(200);
        using TestClient client = Client(script, retries: 1);

        await client.CallAsync(Change("""{"name": "New", "url": "https://x.example/a?sig=secret"}""", isRepeatable: true));
        await client.CallAsync(new ApiCall(HttpMethod.Get, "/v2/public/organisation/groups"));
        await client.CallAsync(new ApiCall(HttpMethod.Post, "/v2/public/storage/items/get-bulk") { Body = "{}"u8.ToArray() });

        JsonObject line = Assert.Single(Lines());
        Assert.Equal(
            ("SHA256:key", "https://api.example.com", $"PATCH /v2/public/organisation/groups/{Group}", "Done", 200, 2),
            (Text(line, "who"), Text(line, "domain"), Text(line, "operation"), Text(line, "outcome"), (int)line["status"]!, (int)line["attempts"]!));
        Assert.Equal(Group, (string?)Assert.Single(line["ids"]!.AsArray()));
        Assert.Equal("New", (string?)line["sent"]!["name"]);
        Assert.Equal(32, Text(line, "traceId").Length);
        Assert.DoesNotContain("secret", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_and_what_nobody_knows_are_told_apart()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(404).Fail(new HttpRequestException("broken", new IOException("pipe")));
        using TestClient client = Client(script);

        await Assert.ThrowsAsync<EncordException>(() => client.CallAsync(Change("{}")));
        await Assert.ThrowsAsync<EncordException>(() => client.CallAsync(Change("{}")));

        Assert.Equal(["Refused", "Unknown"], Lines().Select(static line => Text(line, "outcome")));
    }

    [Fact]
    public async Task When_a_line_cannot_be_written_the_result_comes_and_nothing_more_is_sent()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200).Answer(200);
        using TestClient client = Client(script);
        Directory.CreateDirectory(File);

        Assert.Equal(200, await client.CallAsync(Change("{}")));
        EncordException failure = await Assert.ThrowsAsync<EncordException>(() => client.CallAsync(Change("{}")));

        Assert.Equal(EncordErrorKind.LogNotWritable, failure.Kind);
        Assert.Single(script.Requests);
        Assert.Contains("ended as Done, and is not in the operations log", Assert.Single(client.Observer.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_was_cut_ends_before_the_next_one()
    {
        await System.IO.File.WriteAllTextAsync(File, """{"time": "20""");

        await new OperationsLog(File, "x").BeginAsync(new Uri("https://api.example.com"));

        string[] lines = await System.IO.File.ReadAllLinesAsync(File);
        Assert.Equal(2, lines.Length);
        Assert.Equal("Connect", Text(JsonNode.Parse(lines[1])!.AsObject(), "operation"));
    }

    [Fact]
    public async Task A_line_waits_while_another_process_writes_its_own()
    {
        Task writing;
        using (new FileStream(File + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            writing = new OperationsLog(File, "x").BeginAsync(new Uri("https://api.example.com"));
            Assert.False(writing.IsCompleted);
        }

        await writing;
        Assert.Single(Lines());
    }

    [Fact]
    public async Task A_role_that_is_changed_is_told_as_it_was_and_as_it_is_to_be()
    {
        const string Users = $$"""{"results": [{"datasetUuid": "{{Group}}", "userEmail": "a@example.com", "userRole": 1}]}""";
        ScriptedHandler script = new ScriptedHandler().Answer(200, Users).Answer(200, "null").Answer(500, times: 4);
        using TestClient client = Client(script);
        RoleChange change = new("a@example.com", DatasetUserRole.Admin);

        await new DatasetRoleChanges(client.Service, new AdminGuard(client.Service, isForced: true)).SendAsync(
            Group, [change], CancellationToken.None);

        JsonObject[] lines = [.. Lines()];
        Assert.Equal("User", (string?)lines[0]["before"]!["a@example.com"]);
        Assert.Equal(["Done", "Unknown", "Unknown", "Unknown", "Unknown"], lines.Select(static line => Text(line, "outcome")));
        Assert.Null(lines[1]["before"]);
    }

    [Fact]
    public async Task What_a_look_finds_is_a_line_after_the_one_that_does_not_know()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503).Answer(404);
        using TestClient client = Client(script);

        await client.Api.Groups.DeleteAsync(Guid.Parse(Group), CancellationToken.None);

        JsonObject[] lines = [.. Lines()];
        Assert.Equal(["Unknown", "Look"], [Text(lines[0], "outcome"), Text(lines[1], "operation")]);
        Assert.Equal(Text(lines[0], "traceId"), Text(lines[1], "of"));
        Assert.Equal("Done", Text(lines[1], "outcome"));
    }

    [Fact]
    public async Task A_body_too_long_to_be_in_memory_is_told_by_its_length()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, "\"job\"");
        using TestClient client = Client(script);
        UnitDocument files = new([], new PrivateDataSettings { SkipsDuplicateUrls = true });

        await client.Api.UploadJobs.StartAsync(new UploadTarget(null, Guid.Parse(Group)), files, Guid.Empty, CancellationToken.None);

        Assert.Equal("28 bytes", (string?)Assert.Single(Lines())["sent"]!["externalFiles"]);
    }

    [Fact]
    public async Task Lines_of_several_writers_stay_whole()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => new OperationsLog(File, "x").WriteAsync(
            new JsonObject { ["n"] = i, ["text"] = new string('x', 500) })));

        Assert.Equal(Enumerable.Range(0, 50), Lines().Select(static line => (int)line["n"]!).Order());
    }

    private TestClient Client(ScriptedHandler script, int retries = 0) => new(Settings.With(retries: retries) with
    {
        PrimaryHandler = () => script,
        RetryDelay = TimeSpan.Zero,
        Log = new OperationsLog(File, "SHA256:key"),
    });

    private static ApiCall Change(string body, bool isRepeatable = false) =>
        new(HttpMethod.Patch, $"/v2/public/organisation/groups/{Group}") { Body = Encoding.UTF8.GetBytes(body), IsRepeatable = isRepeatable };

    private static string Text(JsonObject line, string name) => (string)line[name]!;

    private IEnumerable<JsonObject> Lines() => System.IO.File.ReadAllLines(File).Select(static line => JsonNode.Parse(line)!.AsObject());
}
