using System.Net.Sockets;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Transport;

public sealed class AttemptTimeoutHandlerTests
{
    private readonly ManualClock _clock = new();
    private readonly ScriptedHandler _script = new();

    [Fact]
    public async Task An_attempt_without_an_answer_ends_after_the_request_timeout()
    {
        Task<HttpResponseMessage> call = SendAsync(_script.Hang(), Messages.V2());

        _clock.Advance(TimeSpan.FromSeconds(179));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        TimeoutException timeout = await Assert.ThrowsAsync<TimeoutException>(() => call.WaitAsync(Patience.Limit));
        Assert.Equal("No answer within 180 seconds.", timeout.Message);
    }

    [Fact]
    public async Task A_long_poll_may_take_the_time_that_the_service_was_asked_to_hold_it_on_top()
    {
        Task<HttpResponseMessage> call = SendAsync(_script.Hang(), Messages.V2(hold: TimeSpan.FromSeconds(60)));

        _clock.Advance(TimeSpan.FromSeconds(239));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<TimeoutException>(() => call.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task The_time_for_an_answer_ends_with_its_headers()
    {
        ScriptedStream body = new(["{}"u8.ToArray()]);
        using HttpResponseMessage response = await SendAsync(_script.Answer(CannedAnswers.Of(body)), Messages.V2());

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("{}", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [MemberData(nameof(Limitless))]
    public async Task A_limit_longer_than_a_timer_takes_is_none(TimeSpan limit)
    {
        HttpSettings settings = Settings.With(_clock) with { RequestTimeout = limit };
        Task<HttpResponseMessage> call = new AttemptTimeoutHandler(settings)
            .SendAsync(_script.Hang(), Messages.V2(hold: TimeSpan.FromSeconds(60)));

        _clock.Advance(TimeSpan.FromDays(10_000));

        Assert.False(call.IsCompleted);
    }

    [Fact]
    public async Task Stopping_is_not_taken_for_a_timeout()
    {
        using CancellationTokenSource stop = new();
        Task<HttpResponseMessage> call = SendAsync(_script.Hang(), Messages.V2(), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task A_connection_that_is_not_made_in_time_is_a_connection_fault()
    {
        using SocketsHttpHandler unreachable = new()
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(1),
            ConnectCallback = static async (_, token) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return Stream.Null;
            },
        };

        HttpRequestException fault = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(unreachable, Messages.V2()));

        Assert.Equal(SocketError.TimedOut, Assert.IsType<SocketException>(fault.InnerException).SocketErrorCode);
        Assert.True(TransportErrors.IsConnectFault(fault));
    }

    [Fact]
    public async Task Any_call_is_repeated_when_the_connection_was_not_made_in_time_and_ends_as_a_timeout()
    {
        _script.Fail(new TaskCanceledException("Connecting took too long.", new TimeoutException()), times: 2);
        using TestClient client = TestClient.Over(_script, _clock, retries: 1);
        RestCall call = new(HttpMethod.Post, "datasets");

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => client.Service.Rest.SendAsync(call, default));

        Assert.Equal(EncordErrorKind.Timeout, error.Kind);
        Assert.Equal("https://api.example.com took no connection in time.", error.Message);
        Assert.True(error.IsSafeToRetry);
        Assert.Equal(2, _script.Requests.Count);
    }

    public static TheoryData<TimeSpan> Limitless => [Timeout.InfiniteTimeSpan, TimeSpan.FromDays(60), TimeSpan.MaxValue];

    private Task<HttpResponseMessage> SendAsync(
        HttpMessageHandler inner, ApiRequestMessage message, CancellationToken cancellationToken = default) =>
        new AttemptTimeoutHandler(Settings.With(_clock)).SendAsync(inner, message, cancellationToken);
}
