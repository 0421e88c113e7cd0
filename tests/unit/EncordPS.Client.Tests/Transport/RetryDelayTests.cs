using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Transport;

public sealed class RetryDelayTests
{
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(1);

    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData("1", 1)]
    [InlineData("17", 17)]
    [InlineData("120", 120)]
    public void The_service_may_ask_for_a_wait_in_seconds(string header, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Next(header));

    [Fact]
    public void The_service_may_name_the_time_to_come_back_at()
    {
        string date = (_clock.GetUtcNow() + TimeSpan.FromSeconds(42)).ToString("R");

        Assert.Equal(TimeSpan.FromSeconds(42), Next(date));
    }

    [Theory]
    [InlineData("121")]
    [InlineData("86400")]
    [InlineData("Fri, 31 Dec 2049 23:59:59 GMT")]
    public void No_wait_is_longer_than_two_minutes_whoever_asks_for_it(string header) =>
        Assert.Equal(TimeSpan.FromMinutes(2), Next(header));

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("soon")]
    [InlineData("Sat, 01 Jan 2000 00:00:00 GMT")]
    public void Without_a_usable_request_the_wait_is_up_to_the_first_delay(string? header) =>
        Assert.All(Enumerable.Range(0, 200), _ => Assert.InRange(Next(header), TimeSpan.Zero, s_first));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(4, 16)]
    [InlineData(7, 120)]
    [InlineData(5000, 120)]
    public void The_bound_of_the_wait_doubles_with_each_attempt_up_to_two_minutes(int attempt, int bound)
    {
        Retry.Delays delays = new(s_first);

        double[] seconds = [.. Enumerable.Range(0, 400).Select(_ => delays.Next(attempt, asked: null).TotalSeconds)];

        // Full jitter: all of the range is used. That 400 draws miss a tenth of it has a chance of 1 in 10^18.
        Assert.All(seconds, value => Assert.InRange(value, 0, bound));
        Assert.True(seconds.Min() < bound * 0.1);
        Assert.True(seconds.Max() > bound * 0.9);
    }

    [Fact]
    public async Task A_call_waits_as_long_as_the_service_asks()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(CannedAnswers.Of(429, retryAfter: "30")).Answer(200);
        using TestClient client = TestClient.Waiting(script, _clock);
        Task<int> call = client.CallAsync(Messages.V2Call());

        Assert.Equal(TimeSpan.FromSeconds(30), await _clock.NextWaitAsync());
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Single(script.Requests);
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(200, await call.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task Stopping_ends_the_wait_at_once()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(CannedAnswers.Of(429, retryAfter: "30"));
        using CancellationTokenSource stop = new();
        using TestClient client = TestClient.Waiting(script, _clock);
        Task<int> call = client.CallAsync(Messages.V2Call(), stop.Token);
        await _clock.NextWaitAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Patience.Limit));
        Assert.Single(script.Requests);
    }

    [Fact]
    public async Task Stopping_during_an_attempt_is_not_taken_for_a_failure()
    {
        ScriptedHandler script = new ScriptedHandler().Hang();
        using CancellationTokenSource stop = new();
        using TestClient client = TestClient.Waiting(script, _clock);
        Task<int> call = client.CallAsync(Messages.V2Call(), stop.Token);
        await script.NextRequestAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Patience.Limit));
        Assert.Single(script.Requests);
    }

    private TimeSpan Next(string? retryAfter)
    {
        using HttpResponseMessage response = CannedAnswers.Of(503, retryAfter: retryAfter);
        return new Retry.Delays(s_first).Next(retries: 0, Retry.Delays.Asked(response.Headers.RetryAfter, _clock.GetUtcNow()));
    }
}
