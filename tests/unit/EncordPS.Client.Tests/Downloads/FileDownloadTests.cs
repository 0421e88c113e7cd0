using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Downloads;

public sealed class FileDownloadTests
{
    private const string Content = "0123456789abcdef";
    private const string Halfway = """{"Id": "id", "Version": "\"v1\"", "Length": 16, "Md5": null}""";

    [Fact]
    public async Task Storage_sees_no_credentials_and_the_verbose_line_no_signature()
    {
        await using Storage storage = new((_, connection) => Storage.WholeAsync(connection, Content));

        Assert.Equal(SaveOutcome.Saved, (await storage.DownloadAsync()).Outcome);

        storage.MustHave(Content);
        string request = Assert.Single(storage.Requests);
        Assert.StartsWith("GET /bucket/clip.mp4?sig=secret HTTP/1.1", request, StringComparison.Ordinal);
        Assert.Contains("Accept-Encoding: identity", request, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)authorization|signature|trace", request);
        Assert.Equal($"GET {storage.Address}bucket/clip.mp4 -> 200, 16 bytes", Assert.Single(storage.Observer.CompletedRequests).ToString().Split(" in ")[0]);
    }

    [Fact]
    public async Task A_part_is_gone_on_with_where_the_file_is_the_same()
    {
        await using Storage storage = new((_, connection) => Storage.RestAsync(connection, Content[10..], 10, 16));
        storage.LeavePart(Content[..10], Halfway);

        Assert.Equal(SaveOutcome.Resumed, (await storage.DownloadAsync()).Outcome);

        storage.MustHave(Content);
        Assert.Contains("Range: bytes=10-\r\nIf-Range: \"v1\"\r\n", Assert.Single(storage.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_version_all_is_fetched()
    {
        await using Storage storage = new((_, connection) => Storage.WholeAsync(connection, "a new version", "ETag: \"v2\"\r\n"));
        storage.LeavePart(Content[..10], Halfway);

        Assert.Equal(SaveOutcome.Saved, (await storage.DownloadAsync()).Outcome);

        storage.MustHave("a new version");
    }

    [Theory]
    [InlineData("ETag: \"v2\"\r\n", 10, 16)]
    [InlineData("", 10, 16)]
    [InlineData("ETag: \"v1\"\r\n", 9, 16)]
    [InlineData("ETag: \"v1\"\r\n", 10, 17)]
    public async Task A_rest_that_does_not_fit_is_never_joined(string headers, int from, int length)
    {
        await using Storage storage = new((request, connection) => Storage.From(request) is null
            ? Storage.WholeAsync(connection, Content)
            : Storage.RestAsync(connection, new string('x', length - from), from, length, headers));
        storage.LeavePart(Content[..10], Halfway);

        await storage.DownloadAsync();

        storage.MustHave(Content);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"Id": "other", "Version": "\"v1\"", "Length": 16}""")]
    [InlineData("""{"Id": "id", "Version": null, "Length": 16}""")]
    [InlineData("""{"Id": "id", "Version": "\"v1\"", "Length": 5}""")]
    public async Task A_part_that_nobody_knows_is_begun_anew(string note)
    {
        await using Storage storage = new((_, connection) => Storage.WholeAsync(connection, Content));
        storage.LeavePart("something else", note);

        await storage.DownloadAsync();

        storage.MustHave(Content);
        Assert.Null(Storage.From(Assert.Single(storage.Requests)));
    }

    [Fact]
    public async Task A_range_that_storage_does_not_have_is_begun_anew()
    {
        await using Storage storage = new((request, connection) => Storage.From(request) is null
            ? Storage.WholeAsync(connection, Content)
            : connection.AnswerAsync("416 Range Not Satisfiable", ""));
        storage.LeavePart(Content[..10], Halfway);

        await storage.DownloadAsync();

        storage.MustHave(Content);
    }

    [Fact]
    public async Task A_part_that_is_whole_already_only_gets_its_name()
    {
        await using Storage storage = new((_, connection) => connection.AnswerAsync("500 Oops", ""));
        storage.LeavePart(Content, Halfway);

        await storage.DownloadAsync();

        storage.MustHave(Content);
        Assert.Empty(storage.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_gone_on_with_at_once()
    {
        await using Storage storage = new(
            async (request, connection) =>
            {
                if (Storage.From(request) is { } from)
                {
                    await Storage.RestAsync(connection, Content[from..], from, Content.Length);
                    return;
                }

                await connection.WriteAsync($"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 16\r\n\r\n{Content[..7]}");
                connection.Close();
            },
            retries: 1);

        Assert.Equal(SaveOutcome.Saved, (await storage.DownloadAsync()).Outcome);

        storage.MustHave(Content);
        Assert.Equal(2, storage.Requests.Count);
    }

    [Fact]
    public async Task What_breaks_off_for_good_leaves_a_part_and_nothing_under_the_name()
    {
        await using Storage storage = new(async (_, connection) =>
        {
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 16\r\n\r\n{Content[..7]}");
            connection.Close();
        });

        Assert.Equal(EncordErrorKind.Transport, (await Assert.ThrowsAsync<EncordException>(() => storage.DownloadAsync())).Kind);

        Assert.False(File.Exists(storage.Target));
        Assert.Equal(Content[..7], await File.ReadAllTextAsync(storage.Part));
        Assert.DoesNotContain("secret", await File.ReadAllTextAsync(storage.Note), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("400 Bad Request")]
    [InlineData("403 Forbidden")]
    public async Task A_url_that_has_expired_is_made_anew(string status)
    {
        await using Storage storage = new((request, connection) => request.Contains("sig=renewed", StringComparison.Ordinal)
            ? Storage.WholeAsync(connection, Content)
            : connection.AnswerAsync(status, "<Code>ExpiredToken</Code>"));

        await storage.DownloadAsync();

        storage.MustHave(Content);
        Assert.Equal(1, storage.Renewals);
    }

    [Fact]
    public async Task A_url_that_is_refused_several_times_is_made_anew_as_often_as_faults_are_repeated()
    {
        int refusals = 4;
        await using Storage storage = new(
            (_, connection) => refusals-- > 0 ? connection.AnswerAsync("403 Forbidden", "") : Storage.WholeAsync(connection, Content), retries: 2);

        await storage.DownloadAsync();

        storage.MustHave(Content);
    }

    [Fact]
    public async Task When_storage_is_out_the_retries_of_the_session_end()
    {
        await using Storage storage = new((_, connection) => connection.AnswerAsync("503 Service Unavailable", ""), retries: 1);

        for (int i = 0; i < 15; i++)
        {
            await Assert.ThrowsAsync<EncordException>(() => storage.DownloadAsync());
        }

        Assert.Equal(25, storage.Requests.Count);
        Assert.Equal(5, storage.Observer.SpentCount);
    }

    [Fact]
    public async Task A_url_that_is_refused_for_good_stays_out_of_the_error()
    {
        await using Storage storage = new((_, connection) => connection.AnswerAsync("403 Forbidden", ""));

        EncordException failure = await Assert.ThrowsAsync<EncordException>(() => storage.DownloadAsync());

        Assert.Equal(EncordErrorKind.Authorisation, failure.Kind);
        Assert.Equal((2, 1), (storage.Requests.Count, storage.Renewals));
        Assert.DoesNotContain("sig=", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_no_file()
    {
        await using Storage storage = new((_, connection) => connection.AnswerAsync("404 Not Found", ""));

        Assert.Equal(DownloadProblem.NoFile, (await Assert.ThrowsAsync<DownloadException>(() => storage.DownloadAsync())).Problem);
    }

    [Fact]
    public async Task More_bytes_than_announced_are_stopped_and_thrown_away()
    {
        await using Storage storage = new(async (_, connection) =>
        {
            await connection.BeginChunkedAsync();
            await connection.WriteChunkAsync(Content + "and more");
            await Task.Delay(Timeout.Infinite, connection.Stop);
        });

        Assert.Equal(
            DownloadProblem.Damaged, (await Assert.ThrowsAsync<DownloadException>(() => storage.DownloadAsync(size: Content.Length))).Problem);

        Assert.Empty(Directory.GetFiles(storage.Root));
    }

    [Theory]
    [InlineData("x-goog-hash: crc32c=QtMRng==,md5={0}")]
    [InlineData("Content-MD5: {0}")]
    [InlineData("x-ms-blob-content-md5: {0}")]
    [InlineData("x-amz-request-id: 1\r\nETag: \"4032af8d61035123906e58e067140cc5\"")]
    [InlineData("x-goog-hash: crc32c=QtMRng==")]
    public async Task A_digest_that_storage_gives_is_checked(string header)
    {
        const string Digest = "QDKvjWEDUSOQbljgZxQMxQ==";
        await using Storage good = new((_, connection) => Storage.WholeAsync(connection, Content, string.Format(null, header, Digest) + "\r\n"));
        await using Storage bad = new((_, connection) => Storage.WholeAsync(connection, "0123456789abcdeX", string.Format(null, header, Digest) + "\r\n"));

        await good.DownloadAsync();

        good.MustHave(Content);
        Assert.Equal(DownloadProblem.Damaged, (await Assert.ThrowsAsync<DownloadException>(() => bad.DownloadAsync())).Problem);
        Assert.Empty(Directory.GetFiles(bad.Root));
    }
}
