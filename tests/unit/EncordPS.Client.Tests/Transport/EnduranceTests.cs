using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Transport;

/// <summary>What a rate limit, an outage and a silence do to work on many inputs.</summary>
public sealed class EnduranceTests : IDisposable
{
    private const string Refusal = """{"message": "slow down"}""";

    private readonly SkippingClock _clock = new();
    private readonly ScriptedHandler _script = new();
    private readonly Endurance _endurance = Endurance.OfBulk();
    private readonly TestClient _client;

    public EnduranceTests() => _client = TestClient.Waiting(_script, _clock, retries: 1);

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task In_bulk_work_any_number_of_rate_limits_is_waited_out()
    {
        _script.Answer(429, Refusal, times: 40).Answer(200, "[]");

        await SendAsync();

        Assert.Equal(41, _script.Requests.Count);
    }

    [Fact]
    public async Task A_rate_limit_that_stays_for_an_hour_ends_the_work_and_the_rest_is_not_tried()
    {
        for (int i = 0; i < 100; i++)
        {
            _script.Answer(CannedAnswers.Of(429, Refusal, retryAfter: "120"));
        }

        EncordException first = await Assert.ThrowsAsync<EncordException>(SendAsync);
        EncordException second = await Assert.ThrowsAsync<EncordException>(SendAsync);

        Assert.Equal((EncordErrorKind.RateLimited, false), (first.Kind, first.IsUntried));
        Assert.Equal((EncordErrorKind.RateLimited, true), (second.Kind, second.IsUntried));
        Assert.InRange(_script.Requests.Count, 20, 31);
    }

    [Fact]
    public async Task A_shorter_limit_of_time_counts_for_a_single_call_too()
    {
        _script.Answer(CannedAnswers.Of(429, Refusal, retryAfter: "3600"));
        Endurance short5 = new() { Limit = TimeSpan.FromSeconds(5) };

        await Assert.ThrowsAsync<EncordException>(() => SendAsync(short5));

        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task Two_silences_end_the_work_when_nobody_was_answered_meanwhile()
    {
        using TestClient client = TestClient.Waiting(_script, _clock, retries: 6);
        _script.Fail(new TimeoutException(), times: 2);

        await Assert.ThrowsAsync<EncordException>(() => SendAsync(client));
        EncordException rest = await Assert.ThrowsAsync<EncordException>(() => SendAsync(client));

        Assert.True(rest.IsUntried);
        Assert.Equal(2, _script.Requests.Count);
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task A_service_that_answers_others_may_be_silent_more_often()
    {
        using TestClient client = TestClient.Waiting(_script, _clock, retries: 6);
        _script.Fail(new TimeoutException())
            .Answer(() =>
            {
                client.Session.Transport.ServiceBudget.Answered();
                throw new TimeoutException();
            })
            .Fail(new TimeoutException()).Answer(200, "[]");

        await SendAsync(client);

        Assert.Equal(4, _script.Requests.Count);
    }

    [Fact]
    public async Task An_outage_that_outlasts_the_retries_ends_the_work()
    {
        _script.Answer(503, times: 4);

        EncordException[] failures = [
            await Assert.ThrowsAsync<EncordException>(SendAsync),
            await Assert.ThrowsAsync<EncordException>(SendAsync),
            await Assert.ThrowsAsync<EncordException>(SendAsync)];

        Assert.Equal([false, false, true], failures.Select(static failure => failure.IsUntried));
        Assert.Equal(4, _script.Requests.Count);
    }

    [Fact]
    public async Task Faults_of_one_moment_are_no_outage()
    {
        ManualClock clock = new();
        using TestClient client = TestClient.Waiting(_script, clock, retries: 0);
        _script.Answer(503, times: 8).Answer(200, "[]");
        long sentAt = clock.GetTimestamp();
        clock.Advance(TimeSpan.FromSeconds(1));

        for (int i = 0; i < 8; i++)
        {
            client.Session.Transport.ServiceBudget.Failed(sentAt);
        }

        Assert.False(client.Session.Transport.ServiceBudget.IsOutage);
        await Assert.ThrowsAsync<EncordException>(() => SendAsync(client));
        Assert.Null(_endurance.Failure);
    }

    [Fact]
    public async Task What_is_asked_afresh_is_asked_though_the_work_has_ended()
    {
        _endurance.GiveUp(new EncordException(EncordErrorKind.Server, "down"));
        _script.Answer(200, "[]");
        ServiceApi ended = new(_client.Session, endurance: _endurance);

        await ended.Afresh().Rest.SendAsync(RestCall.Get("things"), default);

        await Assert.ThrowsAsync<EncordException>(() => ended.Rest.SendAsync(RestCall.Get("things"), default));
        Assert.Single(_script.Requests);
    }

    private Task SendAsync() => SendAsync(_endurance);

    private Task SendAsync(Endurance endurance) =>
        new ServiceApi(_client.Session, endurance: endurance).Rest.SendAsync(RestCall.Get("things"), default);

    private Task SendAsync(TestClient client) =>
        new ServiceApi(client.Session, endurance: _endurance).Rest.SendAsync(RestCall.Get("things"), default);
}
