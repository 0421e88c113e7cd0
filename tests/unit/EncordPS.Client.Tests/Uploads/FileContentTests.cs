using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Uploads;

public sealed class FileContentTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_large_file_is_read_in_small_pieces_and_none_is_kept()
    {
        const long Length = 256L * 1024 * 1024;
        LocalFile file = _files.InspectSparse("large.mp4", Length, UploadItemType.Video);
        MeasuringStream source = new(file.Open());
        long sent = 0;
        using FileContent content = new(file, source, bytes => sent += bytes, default);
        int outstanding = 0;

        await content.CopyToAsync(new CountingStream(bytes => outstanding = Math.Max(outstanding, bytes)));

        Assert.Equal(Length, content.Headers.ContentLength);
        Assert.Equal(Length, sent);
        Assert.InRange(source.LargestRead, 1, FileContent.PieceLength);
        Assert.InRange(outstanding, 1, FileContent.PieceLength);
        Assert.Single(source.Buffers);
    }

    [Fact]
    public async Task A_file_that_got_shorter_ends_the_upload()
    {
        LocalFile file = _files.Inspect("a.png", content: "1234567890");
        using FileContent content = new(file, new MemoryStream("12345"u8.ToArray()), static _ => { }, default);

        LocalFileException failure = await Assert.ThrowsAsync<LocalFileException>(() => content.CopyToAsync(Stream.Null));

        Assert.Equal(LocalFileProblem.Changed, failure.Problem);
        Assert.Same(failure, content.Failure);
    }

    [Fact]
    public async Task Over_a_real_connection_the_length_is_told_and_nothing_is_sent_in_chunks()
    {
        string head = "";
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            head = await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", "");
        });
        using TestClient client = TestClient.Of(server);
        LocalFile file = _files.Inspect("a.png", content: "1234567890");

        await new UploadTransport(client.Session.Transport).PutAsync(
            PlaceOf(new Uri(server.Address, "/put?secret=1")), file, "image/png", static _ => { }, new Attempt(1, client.Observer), default);

        Assert.StartsWith("PUT /put?secret=1 HTTP/1.1", head, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 10", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Transfer-Encoding", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", head, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n1234567890", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_ends_an_upload_and_its_length_does_not()
    {
        ManualClock clock = new();
        using TestClient client = TestClient.Over(new ScriptedHandler().Hang(), clock);
        LocalFile file = _files.Inspect("a.png");
        Task put = new UploadTransport(client.Session.Transport).PutAsync(
            PlaceOf(new Uri("https://storage.example.com/1?s=1")), file, null, bytes => clock.Advance(TimeSpan.FromSeconds(bytes > 0 ? 170 : 0)), new Attempt(1, client.Observer), default);

        clock.Advance(TimeSpan.FromSeconds(100));
        Assert.False(put.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(80));

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => put.WaitAsync(Patience.Limit));
        Assert.Equal(EncordErrorKind.Timeout, error.Kind);
        Assert.Equal("https://storage.example.com did not answer in time. Nothing moved for 180 seconds.", error.Message);
    }

    [Fact]
    public async Task Stopping_is_not_taken_for_silence()
    {
        using CancellationTokenSource stop = new();
        using TestClient client = TestClient.Over(new ScriptedHandler().Hang());
        Task put = new UploadTransport(client.Session.Transport).PutAsync(
            PlaceOf(new Uri("https://storage.example.com/1")), _files.Inspect("a.png"), null, static _ => { }, new Attempt(1, client.Observer), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => put.WaitAsync(Patience.Limit));
    }

    private static UploadPlace PlaceOf(Uri url) => new() { ItemUuid = Urls.Item(1), ObjectKey = Urls.Key(1), SignedUrl = url.AbsoluteUri };

    private sealed class MeasuringStream(Stream inner) : ForwardStream
    {
        public int LargestRead { get; private set; }

        public HashSet<byte[]> Buffers { get; } = [];

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            LargestRead = Math.Max(LargestRead, count);
            Buffers.Add(buffer);
            return inner.ReadAsync(buffer, offset, count, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class CountingStream(Action<int> onWrite) : MemoryStream
    {
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            onWrite(count);
            return Task.CompletedTask;
        }
    }
}
