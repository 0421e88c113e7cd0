using System.IO.Compression;
using System.Text;
using System.Text.Json;
using EncordPS.Client.Tests.Support;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Fuzzing;

/// <summary>A server that means harm gets neither memory, nor time, nor a signature for another host.</summary>
public sealed class HostileAnswerTests
{
    private const int Mega = 1024 * 1024;

    [Fact]
    public async Task A_row_of_100_MB_is_refused_before_it_is_read_to_its_end()
    {
        byte[] piece = Encoding.UTF8.GetBytes(new string('x', Mega));
        ScriptedStream body = new(Enumerable.Repeat(piece, 100).Prepend("""{"response": [{"text": " """u8.ToArray()));

        EncordException error = await RefusalAsync(body);

        Assert.Contains("longer than", error.Message, StringComparison.Ordinal);
        Assert.False(body.IsDrained);
    }

    [Fact]
    public async Task Members_without_number_beside_the_list_are_refused_before_they_fill_the_memory()
    {
        byte[] member = Encoding.UTF8.GetBytes($"\"{new string('n', 64)}\": \"{new string('x', Mega)}\",");
        ScriptedStream body = new(Enumerable.Repeat(member, 100).Prepend("{"u8.ToArray()));

        EncordException error = await RefusalAsync(body);

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
        Assert.False(body.IsDrained);
    }

    [Fact]
    public async Task A_long_row_that_comes_in_small_pieces_takes_no_time_that_grows_with_its_square()
    {
        string row = $$"""{"text": "{{new string('x', 8 * Mega)}}"}""";
        byte[] answer = Encoding.UTF8.GetBytes(CannedAnswers.Legacy($"[{row}]"));
        long before = GC.GetTotalAllocatedBytes();

        JsonArrayStream<JsonElement> stream = await StreamAsync(ScriptedStream.InPiecesOf(1024, answer));
        int count = 0;
        await foreach (IReadOnlyList<JsonElement> portion in stream.ReadAsync(default))
        {
            count += portion.Count;
        }

        Assert.Equal(1, count);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 200L * Mega);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("""{"a":""", 100_000)]
    public async Task Depth_is_refused(string opening, int times)
    {
        string deep = string.Concat(Enumerable.Repeat(opening, times));

        EncordException error = await RefusalAsync(new ScriptedStream([Encoding.UTF8.GetBytes($$"""{"response": [{"a": {{deep}}""")]));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Fact]
    public async Task A_header_without_an_end_is_refused()
    {
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nX-Large: {new string('x', Mega)}\r\nContent-Length: 2\r\n\r\n{{}}");
        });
        using TestClient client = TestClient.Of(server);

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => client.Api.StorageFolders.GetAsync(Guid.Empty, default));

        Assert.Equal(EncordErrorKind.Transport, error.Kind);
    }

    [Theory]
    [InlineData("200 OK", true, "longer than")]
    [InlineData("500 Internal Server Error", false, "HTTP 500")]
    public async Task What_unpacks_to_a_thousand_times_its_length_is_refused_on_the_way(string status, bool isList, string reason)
    {
        byte[] bomb = Packed("""{"message": "no", "response": [{"text": " """, 400 * Mega);
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync($"HTTP/1.1 {status}\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\n\r\n");
            await connection.WriteAsync(bomb);
        });
        using TestClient client = TestClient.Of(server);

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => isList
            ? client.Api.DataRows.ListAsync(Messages.DatasetHash, new DataRows(), default).CollectAsync()
            : client.Api.StorageFolders.GetAsync(Guid.Empty, default));

        Assert.InRange(bomb.Length, 0, 4 * Mega);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_signed_request_does_not_follow_to_another_host(int status)
    {
        int visits = 0;
        await using LoopbackServer other = LoopbackServer.Start(connection =>
        {
            Interlocked.Increment(ref visits);
            return connection.AnswerAsync("200 OK", "{}");
        });
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync($"{status} Moved", "", $"Location: {other.Address}\r\n");
        });
        using TestClient client = TestClient.Of(server, retries: 1);

        await Assert.ThrowsAsync<EncordException>(() => client.Api.StorageFolders.GetAsync(Guid.Empty, default));

        Assert.Equal(0, visits);
    }

    private static byte[] Packed(string beginning, int length)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(beginning));
            byte[] piece = Encoding.UTF8.GetBytes(new string('x', Mega));
            for (int written = 0; written < length; written += piece.Length)
            {
                gzip.Write(piece);
            }
        }

        return packed.ToArray();
    }

    private static async Task<JsonArrayStream<JsonElement>> StreamAsync(Stream body) =>
        new(await CannedAnswers.OnItsWayAsync(body), "response", new GeneratedElementReader<JsonElement>(PlainJson.Default.JsonElement));

    private static Task<EncordException> RefusalAsync(Stream body) => Assert.ThrowsAsync<EncordException>(async () =>
    {
        await foreach (IReadOnlyList<JsonElement> _ in (await StreamAsync(body)).ReadAsync(default))
        {
            // Reading is what is tested.
        }
    });
}
