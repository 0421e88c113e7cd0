using System.Net.Sockets;
using System.Security.Authentication;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Http;

public sealed class RetryDecisionTests
{
    private readonly ScriptedHandler _script = new();
    private readonly RetryHandler _handler = new(Settings.With(new SkippingClock()), new RetryBudget(retryCount: 3));

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_repeatable_call_is_repeated_after_a_passing_failure(int status)
    {
        _script.Answer(status).Answer(200);

        using HttpResponseMessage response = await _handler.SendAsync(_script, Messages.V2());

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(2, _script.Requests.Count);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_call_that_may_have_run_is_not_repeated(int status)
    {
        _script.Answer(status);

        using HttpResponseMessage response = await _handler.SendAsync(_script, Messages.V2(isRepeatable: false));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Single(_script.Requests);
    }

    [Fact]
    public async Task A_call_that_the_rate_limit_refused_has_not_run_and_is_repeated()
    {
        _script.Answer(429).Answer(200);

        using HttpResponseMessage response = await _handler.SendAsync(_script, Messages.V2(isRepeatable: false));

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(422)]
    [InlineData(501)]
    public async Task An_answer_that_would_come_again_is_final(int status)
    {
        _script.Answer(status);

        using HttpResponseMessage response = await _handler.SendAsync(_script, Messages.V2());

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Single(_script.Requests);
    }

    [Fact]
    public async Task A_repeatable_call_is_repeated_when_its_answer_breaks_off_at_once()
    {
        _script.Fail(new IOException("Reset.")).Answer(200);

        using HttpResponseMessage response = await _handler.SendAsync(_script, Messages.V2());

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused)]
    [InlineData(SocketError.HostNotFound)]
    [InlineData(SocketError.NetworkUnreachable)]
    public async Task Any_call_is_repeated_when_no_connection_was_made(SocketError reason)
    {
        _script.Fail(new HttpRequestException("No connection.", new SocketException((int)reason))).Answer(200);

        using HttpResponseMessage response = await _handler.SendAsync(_script, Messages.V2(isRepeatable: false));

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_repeatable_call_is_repeated_after_a_broken_connection()
    {
        _script.Fail(BrokenConnection()).Answer(200);

        using HttpResponseMessage response = await _handler.SendAsync(_script, Messages.V2());

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_call_that_may_have_run_is_not_repeated_after_a_broken_connection()
    {
        _script.Fail(BrokenConnection());

        await Assert.ThrowsAsync<HttpRequestException>(() => _handler.SendAsync(_script, Messages.V2(isRepeatable: false)));
        Assert.Single(_script.Requests);
    }

    [Fact]
    public async Task A_repeatable_call_is_repeated_when_no_answer_came_in_time()
    {
        _script.Fail(new TimeoutException()).Answer(200);

        using HttpResponseMessage response = await _handler.SendAsync(_script, Messages.V2());

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_call_that_may_have_run_is_not_repeated_when_no_answer_came_in_time()
    {
        _script.Fail(new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(() => _handler.SendAsync(_script, Messages.V2(isRepeatable: false)));
        Assert.Single(_script.Requests);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_not_tried_again()
    {
        _script.Fail(new HttpRequestException("TLS", new AuthenticationException()));

        await Assert.ThrowsAsync<HttpRequestException>(() => _handler.SendAsync(_script, Messages.V2()));
        Assert.Single(_script.Requests);
    }

    private static HttpRequestException BrokenConnection() =>
        new("Broken.", new IOException("Reset.", new SocketException((int)SocketError.ConnectionReset)));
}
