using System.Text;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Protocols;

/// <summary>The legacy API reports its rate limit inside an HTTP 200 as well.</summary>
public sealed class LegacyRateLimitTests
{
    private const string RateLimited = """{"status": 429, "response": ["RATE_LIMIT_ERROR"]}""";

    // Not repeatable: only what the rate limit refuses is sent again.
    private static readonly LegacyQuery s_query = new("thing", "POST", Messages.DatasetHash);

    [Theory]
    [InlineData(RateLimited)]
    [InlineData("""{"status":429}""")]
    [InlineData("\r\n  {\n  \"status\" : 429 ,\"response\": null}")]
    public async Task A_rate_limit_inside_a_success_is_the_status_that_it_means(string body)
    {
        EncordException error = await SendAsync(ScriptedStream.InPiecesOf(4096, Encoding.UTF8.GetBytes(body)));

        Assert.Equal((EncordErrorKind.RateLimited, 429), (error.Kind, error.StatusCode));
        Assert.True(error.IsSafeToRetry);
    }

    [Fact]
    public async Task The_rate_limit_is_seen_however_the_answer_arrives_whole_or_as_a_list()
    {
        byte[] body = Encoding.UTF8.GetBytes(RateLimited);
        for (int size = 1; size <= body.Length; size++)
        {
            ScriptedHandler script = new ScriptedHandler()
                .Answer(CannedAnswers.Of(ScriptedStream.InPiecesOf(size, body))).Answer(200, CannedAnswers.Legacy("[]"))
                .Answer(CannedAnswers.Of(ScriptedStream.InPiecesOf(size, body))).Answer(200, CannedAnswers.Legacy("[]"));
            using TestClient client = TestClient.Over(script, new SkippingClock(), retries: 1);

            await client.Service.Legacy.SendAsync(s_query, default);
            Assert.Empty(await client.Service.Legacy.StreamAsync(s_query, new DataRowReader(), default).CollectAsync());

            Assert.Equal(["429", "429"], client.Observer.Retries.Select(static retry => retry.Record.Outcome));
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"status": 200""")]
    [InlineData("""{"status": 4""")]
    [InlineData("")]
    [InlineData(CannedAnswers.Html)]
    [InlineData("429")]
    [InlineData("[429]")]
    [InlineData("{}")]
    [InlineData("""{"status": "429"}""")]
    [InlineData("""{"status": 4290}""")]
    [InlineData("""{"status""")]
    public async Task Any_other_answer_is_none(string body)
    {
        EncordException error = await SendAsync(ScriptedStream.InPiecesOf(1, Encoding.UTF8.GetBytes(body)));

        Assert.NotEqual(EncordErrorKind.RateLimited, error.Kind);
        Assert.False(error.IsSafeToRetry);
    }

    [Theory]
    [InlineData("""{"status": 200, "response": [{"status": 429}]}""")]
    [InlineData("""{"response": {"status": 429}, "status": 200}""")]
    public async Task A_number_inside_the_response_is_none(string body)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, body);
        using TestClient client = TestClient.Over(script, retries: 3);

        await client.Service.Legacy.SendAsync(s_query, default);

        Assert.Single(script.Requests);
    }

    [Fact]
    public async Task What_the_rate_limit_refuses_is_given_back_to_the_connection()
    {
        ScriptedStream body = ScriptedStream.InPiecesOf(10, Encoding.UTF8.GetBytes(RateLimited));

        await SendAsync(body);

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_at_its_beginning_is_given_back_to_the_connection()
    {
        ScriptedStream body = new(["{"u8.ToArray()], ScriptedStream.BreakOff(new IOException("Reset.")));

        EncordException error = await SendAsync(body);

        Assert.Equal(EncordErrorKind.Transport, error.Kind);
        Assert.True(body.IsDisposed);
    }

    private static async Task<EncordException> SendAsync(Stream body)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(CannedAnswers.Of(body));
        using TestClient client = TestClient.Over(script);
        EncordException error = await Assert.ThrowsAsync<EncordException>(() => client.Service.Legacy.SendAsync(s_query, default));
        Assert.Single(script.Requests);
        return error;
    }
}
