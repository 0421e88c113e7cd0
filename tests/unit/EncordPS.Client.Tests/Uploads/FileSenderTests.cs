using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Uploads;

public sealed partial class FileSenderTests : IDisposable
{
    private readonly TestFiles _files = new();
    private readonly SemaphoreSlim _slots = new(1);
    private long _sent;

    public void Dispose()
    {
        _files.Dispose();
        _slots.Dispose();
    }

    [Fact]
    public async Task A_file_goes_to_its_url_as_the_SDK_sends_it()
    {
        ScriptedHandler script = Urls.Script(1).Answer(200);

        FileToSend sent = await SendAsync(script, _files.Inspect("img.png", content: "the bytes"));

        SentRequest put = script.Requests[1];
        Assert.Equal(("PUT", Urls.Of(1).SignedUrl), (put.Method, put.Uri.AbsoluteUri));
        Assert.Equal("the bytes", put.BodyText);
        Assert.Equal("image/png", put.Header("Content-Type"));
        Assert.Equal("max-age=86400", put.Header("Cache-Control"));
        Assert.Equal("9", put.Header("Content-Length"));
        Assert.Equal(Urls.Item(1), sent.Place!.ItemUuid);
        Assert.Equal(9, _sent);
    }

    [Fact]
    public async Task Nothing_of_the_session_goes_to_storage()
    {
        ScriptedHandler script = Urls.Script(1).Answer(200);

        await SendAsync(script, _files.Inspect("img.png"));

        Assert.Equal(
            ["Cache-Control", "Content-Length", "Content-Type", "User-Agent"],
            script.Requests[1].HeaderNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_unknown_extension_is_sent_without_a_type()
    {
        ScriptedHandler script = Urls.Script(1).Answer(200);

        await SendAsync(script, _files.Inspect("img.xyz"));

        Assert.Null(script.Requests[1].Header("Content-Type"));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_fails_in_passing_is_sent_again_from_the_start(int status)
    {
        ScriptedHandler script = Urls.Script(1).Answer(status).Answer(status).Answer(200);

        FileToSend sent = await SendAsync(script, _files.Inspect("img.png", content: "the bytes"), retries: 2);

        Assert.NotNull(sent.Place);
        Assert.All(script.Requests.Skip(1), request => Assert.Equal((Urls.Of(1).SignedUrl, "the bytes"), (request.Uri.AbsoluteUri, request.BodyText)));
        Assert.Equal(9, _sent);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    public async Task A_url_that_has_expired_is_replaced_though_nothing_is_to_be_tried_again(int status)
    {
        ScriptedHandler script = Urls.Script(1).Answer(status).Answer(200, Urls.Page(2)).Answer(200);

        FileToSend sent = await SendAsync(script, _files.Inspect("img.png"));

        Assert.Equal(Urls.Key(2), sent.Place!.ObjectKey);
        Assert.Equal("/v2/public/presigned-urls?count=1&uploadItemType=image", script.Requests[2].Target);
        Assert.Equal(Urls.Of(2).SignedUrl, script.Requests[3].Uri.AbsoluteUri);
    }

    [Fact]
    public async Task Urls_that_are_refused_again_are_replaced_as_often_as_other_faults_are_repeated()
    {
        ScriptedHandler script = Urls.Script(1).Answer(403).Answer(200, Urls.Page(2)).Answer(403).Answer(200, Urls.Page(3)).Answer(403)
            .Answer(200, Urls.Page(4)).Answer(200);

        FileToSend sent = await SendAsync(script, _files.Inspect("img.png"), retries: 2);

        Assert.Equal(Urls.Key(4), sent.Place!.ObjectKey);
    }

    [Fact]
    public async Task When_storage_is_out_the_work_ends_and_the_other_files_are_not_tried()
    {
        LocalFile[] files = [.. Enumerable.Range(1, 15).Select(i => _files.Inspect($"{i}.png"))];
        ScriptedHandler script = Urls.Script(15).Answer(503, times: 25);
        using TestClient client = TestClient.Over(script, retries: 1);

        FileToSend[] sent = [.. files.Select(Unsent)];
        await new FileSender(client.Service, null, UploadItemType.Image, _slots, bytes => _sent += bytes, new Endurance()).SendAsync(sent, default);

        EncordException[] failures = [.. sent.Select(static file => Assert.IsType<EncordException>(file.Failure))];
        Assert.All(failures, static failure => Assert.Equal(EncordErrorKind.Storage, failure.Kind));
        Assert.Contains(failures, static failure => failure.StatusCode == 503 && !failure.IsUntried);
        Assert.InRange(failures.Count(static failure => failure.IsUntried), 5, 14);
        Assert.InRange(script.Requests.Count, 4, 21);
    }

    [Fact]
    public async Task A_url_that_is_refused_again_is_an_error_that_tells_why_and_shows_no_secret()
    {
        const string Refusal = $"<?xml version='1.0'?><Error><Code>ExpiredToken</Code><Details>{Urls.Secret}</Details></Error>";
        ScriptedHandler script = Urls.Script(1).Answer(400, Refusal).Answer(200, Urls.Page(2)).Answer(400, Refusal);
        using TestClient client = TestClient.Over(script, retries: 0);

        FileToSend sent = await SendAsync(client, _files.Inspect("img.png"));

        EncordException error = Assert.IsType<EncordException>(sent.Failure);
        Assert.Equal("storage.example.com did not take the file: HTTP 400 (ExpiredToken).", error.Message);
        Assert.Equal((EncordErrorKind.Storage, 400, "ExpiredToken"), (error.Kind, error.StatusCode, error.Code));
        Assert.Equal(4, script.Requests.Count);
        Assert.Equal(0, _sent);
        Assert.DoesNotContain(
            client.Observer.CompletedRequests.Concat(client.Observer.Retries.Select(static retry => retry.Record)).Select(static record => record.ToString())
                .Concat(client.Observer.WireTexts).Append(error.ToString()),
            text => text.Contains(Urls.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(204)]
    public async Task Any_success_will_do(int status)
    {
        ScriptedHandler script = Urls.Script(1).Answer(status);

        Assert.NotNull((await SendAsync(script, _files.Inspect("img.png"))).Place);
    }

    [Fact]
    public async Task Headers_that_storage_demands_take_the_place_of_the_usual_ones()
    {
        const string Demanded = """{"content-type": "image/x-own", "Cache-Control": "no-store", "x-ms-blob-type": "BlockBlob"}""";
        ScriptedHandler script = new ScriptedHandler().Answer(200, Urls.PageWith(1, Demanded)).Answer(201);

        FileToSend sent = await SendAsync(script, _files.Inspect("img.png"));

        Assert.NotNull(sent.Place);
        SentRequest put = script.Requests[1];
        Assert.Equal(
            ("image/x-own", "no-store", "BlockBlob"), (put.Header("Content-Type"), put.Header("Cache-Control"), put.Header("x-ms-blob-type")));
        Assert.Equal(
            ["Cache-Control", "Content-Length", "Content-Type", "User-Agent", "x-ms-blob-type"],
            put.HeaderNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_url_whose_headers_are_missing_is_one_error_that_names_the_header()
    {
        const string Refusal = "<?xml version='1.0'?><Error><Code>MissingRequiredHeader</Code><HeaderName>x-ms-blob-type</HeaderName></Error>";
        ScriptedHandler script = Urls.Script(1).Answer(400, Refusal);

        FileToSend sent = await SendAsync(script, _files.Inspect("img.png"), retries: 3);

        EncordException error = Assert.IsType<EncordException>(sent.Failure);
        Assert.Equal(
            "storage.example.com demands the header x-ms-blob-type with the file, and the service did not name it with the URL: "
                + "HTTP 400 (MissingRequiredHeader).",
            error.Message);
        Assert.Equal(2, script.Requests.Count);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Where_storage_sends_a_file_on_to_it_goes_whole_with_the_headers_that_are_demanded(int status)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, Urls.PageWith(1, """{"x-ms-blob-type": "BlockBlob"}"""))
            .Answer(Moved(status, "https://other.example.com/1?sig=2")).Answer(201);

        FileToSend sent = await SendAsync(script, _files.Inspect("img.png", content: "the bytes"));

        Assert.Equal(Urls.Key(1), sent.Place!.ObjectKey);
        SentRequest put = script.Requests[2];
        Assert.Equal(
            ("PUT", "https://other.example.com/1?sig=2", "the bytes", "BlockBlob"),
            (put.Method, put.Uri.AbsoluteUri, put.BodyText, put.Header("x-ms-blob-type")));
        Assert.DoesNotContain(put.HeaderNames, static name => name is "Authorization" or "Signature" or "Signature-Input");
        Assert.Equal(9, _sent);
    }

    [Theory]
    [InlineData("http://other.example.com/1")]
    [InlineData("ftp://other.example.com/1")]
    [InlineData("http://127.0.0.1/1")]
    [InlineData("https://127.0.0.1/1")]
    public async Task To_where_it_is_not_as_safe_a_file_is_not_sent_on(string target)
    {
        ScriptedHandler script = Urls.Script(1).Answer(Moved(307, target));

        FileToSend sent = await SendAsync(script, _files.Inspect("img.png"));

        Assert.Contains("not safe", Assert.IsType<EncordException>(sent.Failure).Message, StringComparison.Ordinal);
        Assert.Equal(2, script.Requests.Count);
        Assert.Equal(0, _sent);
    }

    [Fact]
    public async Task A_file_that_is_sent_on_without_an_end_is_one_error()
    {
        ScriptedHandler script = Urls.Script(1);
        for (int i = 0; i < 10; i++)
        {
            script.Answer(Moved(307, "https://other.example.com/1"));
        }

        FileToSend sent = await SendAsync(script, _files.Inspect("img.png"));

        Assert.Contains("without an end", Assert.IsType<EncordException>(sent.Failure).Message, StringComparison.Ordinal);
        Assert.InRange(script.Requests.Count, 3, 8);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(302)]
    public async Task Any_other_answer_is_final(int status)
    {
        ScriptedHandler script = Urls.Script(1).Answer(status);

        FileToSend sent = await SendAsync(script, _files.Inspect("img.png"), retries: 3);

        Assert.Equal(status, Assert.IsType<EncordException>(sent.Failure).StatusCode);
        Assert.Equal(2, script.Requests.Count);
    }

    [Fact]
    public async Task After_a_broken_connection_the_file_goes_to_a_new_place()
    {
        ScriptedHandler script = Urls.Script(1).Fail(new HttpRequestException("broken", new IOException("pipe"))).Answer(200, Urls.Page(2)).Answer(200);

        FileToSend sent = await SendAsync(script, _files.Inspect("img.png"), retries: 1);

        Assert.Equal(Urls.Key(2), sent.Place!.ObjectKey);
    }

    [Fact]
    public async Task One_failure_leaves_the_others_alone()
    {
        LocalFile[] files = [_files.Inspect("a.png"), _files.Inspect("b.png"), _files.Inspect("c.png")];
        File.Delete(files[1].Path);
        ScriptedHandler script = Urls.Script(3).Answer(200, times: 2);
        using TestClient client = TestClient.Over(script);

        FileToSend[] sent = [.. files.Select(Unsent)];
        await new FileSender(client.Service, null, UploadItemType.Image, _slots, bytes => _sent += bytes, new Endurance()).SendAsync(sent, default);

        Assert.Equal([Urls.Key(1), null, Urls.Key(3)], sent.Select(static file => file.Place?.ObjectKey));
        Assert.Equal(LocalFileProblem.NotFound, Assert.IsType<LocalFileException>(sent[1].Failure).Problem);
    }

    [Fact]
    public async Task Each_attempt_is_told_with_host_and_path()
    {
        ScriptedHandler script = Urls.Script(1).Answer(503).Answer(200);
        using TestClient client = TestClient.Over(script, retries: 1);

        await SendAsync(client, _files.Inspect("img.png"));

        Assert.StartsWith("PUT https://storage.example.com/bucket/1 -> 503, ", Assert.Single(client.Observer.Retries).Record.ToString(), StringComparison.Ordinal);
        string last = client.Observer.CompletedRequests[^1].ToString();
        Assert.StartsWith("PUT https://storage.example.com/bucket/1 -> 200, 7 bytes", last, StringComparison.Ordinal);
        Assert.EndsWith("(attempt 2)", last, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Moved(int status, string target)
    {
        HttpResponseMessage answer = CannedAnswers.Of(status, "");
        answer.Headers.Location = new Uri(target);
        return answer;
    }

    private static FileToSend Unsent(LocalFile file) => new(file, new UploadTarget("a6efaac9-e409-5597-8939-3b22eb80a778", null), file.Name);

    private async Task<FileToSend> SendAsync(ScriptedHandler script, LocalFile file, int retries = 0)
    {
        using TestClient client = TestClient.Over(script, retries: retries);
        return await SendAsync(client, file);
    }

    private async Task<FileToSend> SendAsync(TestClient client, LocalFile file)
    {
        FileToSend sent = Unsent(file);
        await new FileSender(client.Service, null, UploadItemType.Image, _slots, bytes => _sent += bytes, new Endurance()).SendAsync([sent], default);
        return sent;
    }
}
