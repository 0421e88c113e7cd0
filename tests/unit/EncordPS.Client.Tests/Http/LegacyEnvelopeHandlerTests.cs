using System.Text;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Http;

public sealed class LegacyEnvelopeHandlerTests
{
    private const string RateLimited = """{"status": 429, "response": ["RATE_LIMIT_ERROR"]}""";

    [Theory]
    [InlineData(RateLimited)]
    [InlineData("""{"status":429}""")]
    [InlineData("\r\n  {\n  \"status\" : 429 ,\"response\": null}")]
    public async Task A_rate_limit_inside_a_success_becomes_the_status_that_it_means(string body)
    {
        using HttpResponseMessage response = await SendAsync(Messages.Legacy(), ScriptedStream.InPiecesOf(4096, Encoding.UTF8.GetBytes(body)));

        Assert.Equal(429, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_rate_limit_is_seen_however_the_answer_arrives()
    {
        byte[] body = Encoding.UTF8.GetBytes(RateLimited);
        for (int size = 1; size <= body.Length; size++)
        {
            using HttpResponseMessage response = await SendAsync(Messages.Legacy(), ScriptedStream.InPiecesOf(size, body));

            Assert.Equal(429, (int)response.StatusCode);
            Assert.Equal(body, await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"status": 200""")]
    [InlineData("""{"status": 4""")]
    public async Task An_answer_that_ends_before_its_status_stays_as_it_is(string body)
    {
        using HttpResponseMessage response = await SendAsync(Messages.Legacy(), ScriptedStream.InPiecesOf(1, Encoding.UTF8.GetBytes(body)));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task No_more_of_a_long_answer_is_looked_at_than_the_status_can_need()
    {
        ScriptedStream body = new([Encoding.UTF8.GetBytes(new string(' ', 5000))], ScriptedStream.FallSilent);

        using HttpResponseMessage response = await SendAsync(Messages.Legacy(), body).WaitAsync(Patience.Limit);

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData(CannedAnswers.Html)]
    [InlineData("429")]
    [InlineData("[429]")]
    [InlineData("{}")]
    [InlineData("""{"status": "429"}""")]
    [InlineData("""{"status": 200, "response": [{"status": 429}]}""")]
    [InlineData("""{"response": {"status": 429}, "status": 200}""")]
    [InlineData("""{"status": 4290}""")]
    [InlineData("""{"status""")]
    public async Task Any_other_answer_stays_as_it_is(string body)
    {
        using HttpResponseMessage response = await SendAsync(Messages.Legacy(), ScriptedStream.InPiecesOf(4096, Encoding.UTF8.GetBytes(body)));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(100_000)]
    public async Task The_body_stays_the_same_byte_for_byte_however_it_arrives(int pieceSize)
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("""{"status": 200, "response": """), .. Enumerable.Range(0, 50_000).Select(static i => (byte)i)];

        using HttpResponseMessage response = await SendAsync(Messages.Legacy(), ScriptedStream.InPiecesOf(pieceSize, body));

        Assert.Equal(body, await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_rest_of_the_body_is_not_waited_for()
    {
        ScriptedStream body = new([Encoding.UTF8.GetBytes("""{"status": 200, "response": [""")], ScriptedStream.FallSilent);

        using HttpResponseMessage response = await SendAsync(Messages.Legacy(), body).WaitAsync(Patience.Limit);

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_headers_of_the_content_are_kept()
    {
        HttpResponseMessage answer = CannedAnswers.Of(200, RateLimited);

        using HttpResponseMessage response = await new LegacyEnvelopeHandler().SendAsync(new ScriptedHandler().Answer(answer), Messages.Legacy());

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task An_answer_of_the_v2_api_is_not_looked_into()
    {
        ScriptedStream body = new([], ScriptedStream.BreakOff(new InvalidOperationException("The body was read.")));

        using HttpResponseMessage response = await SendAsync(Messages.V2(), body);

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task Disposing_the_answer_ends_the_transfer()
    {
        ScriptedStream body = ScriptedStream.InPiecesOf(10, Encoding.UTF8.GetBytes(RateLimited));
        HttpResponseMessage response = await SendAsync(Messages.Legacy(), body);

        response.Dispose();

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_at_its_beginning_is_given_back_to_the_connection()
    {
        ScriptedStream body = new(["{"u8.ToArray()], ScriptedStream.BreakOff(new IOException("Reset.")));

        await Assert.ThrowsAsync<IOException>(() => SendAsync(Messages.Legacy(), body));

        Assert.True(body.IsDisposed);
    }

    private static Task<HttpResponseMessage> SendAsync(ApiRequestMessage message, Stream body) =>
        new LegacyEnvelopeHandler().SendAsync(new ScriptedHandler().Answer(CannedAnswers.Of(body)), message);
}
