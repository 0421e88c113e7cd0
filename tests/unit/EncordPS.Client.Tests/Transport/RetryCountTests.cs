using System.Net.Sockets;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Transport;

public sealed class RetryCountTests
{
    private readonly ScriptedHandler _script = new();
    private RecordingObserver _observer = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public async Task As_many_retries_are_made_as_were_set_and_the_last_answer_counts(int retries)
    {
        _script.Answer(503, times: retries).Answer(503, """{"message": "the last one"}""");

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => SendAsync(retries));

        Assert.Equal("the last one", error.Message);
        Assert.Equal(retries + 1, _script.Requests.Count);
    }

    [Fact]
    public async Task The_last_fault_is_the_one_that_is_reported()
    {
        HttpRequestException last = Refused();
        _script.Answer(503).Fail(new TimeoutException()).Fail(last);

        EncordException thrown = await Assert.ThrowsAsync<EncordException>(() => SendAsync(retries: 2));

        Assert.Same(last, thrown.InnerException);
    }

    [Fact]
    public async Task Attempts_are_numbered_from_one()
    {
        _script.Answer(503, times: 2).Answer(200);

        await SendAsync(retries: 3);

        Assert.Equal([1, 2, 3], _script.Requests.Select(static request => request.Attempt));
    }

    [Fact]
    public async Task All_attempts_carry_the_same_trace_id_and_body()
    {
        _script.Answer(503, times: 2).Answer(200);

        await SendAsync(retries: 2, Messages.LegacyCall());

        Assert.Single(_script.Requests.Select(static request => request.Header("X-Cloud-Trace-Context")).Distinct());
        Assert.Equal("""{"query_type": "dataset"}""", Assert.Single(_script.Requests.Select(static request => request.BodyText).Distinct()));
    }

    [Fact]
    public async Task The_observer_is_told_what_happened_to_each_attempt_and_how_long_the_wait_is()
    {
        _script.Answer(503).Fail(new TimeoutException()).Fail(Refused()).Answer(200);
        SkippingClock clock = new();

        await SendAsync(retries: 3, clock: clock);

        Assert.Equal(["503", "no answer in time", "connection failed"], _observer.Retries.Select(static retry => retry.Record.Outcome));
        Assert.Equal([1, 2, 3], _observer.Retries.Select(static retry => retry.Record.Number));
        // Timers count whole milliseconds.
        Assert.Equal(
            clock.Waits.Select(static wait => wait.Ticks / TimeSpan.TicksPerMillisecond),
            _observer.Retries.Select(static retry => retry.Delay.Ticks / TimeSpan.TicksPerMillisecond).Where(static wait => wait > 0));
        // A silence was wait enough.
        Assert.Equal(TimeSpan.Zero, _observer.Retries[1].Delay);
        Assert.All(_observer.Retries, static retry => Assert.Equal("/v2/public/things", retry.Record.Path));
    }

    [Fact]
    public async Task Answers_that_are_not_used_are_given_back_to_the_connection()
    {
        ScriptedStream unused = new([[1, 2, 3]]);
        _script.Answer(CannedAnswers.Of(unused, status: 503)).Answer(200);

        await SendAsync(retries: 1);

        Assert.True(unused.IsDisposed);
    }

    private async Task SendAsync(int retries, ApiCall? call = null, SkippingClock? clock = null)
    {
        using TestClient client = TestClient.Waiting(_script, clock ?? new SkippingClock(), retries);
        _observer = client.Observer;
        await client.CallAsync(call ?? Messages.V2Call());
    }

    private static HttpRequestException Refused() =>
        new("No connection.", new SocketException((int)SocketError.ConnectionRefused));
}
