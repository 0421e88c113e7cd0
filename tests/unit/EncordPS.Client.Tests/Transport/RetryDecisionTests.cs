using System.Net.Sockets;
using System.Security.Authentication;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Transport;

public sealed class RetryDecisionTests : IDisposable
{
    private readonly ScriptedHandler _script = new();
    private readonly TestClient _client;

    public RetryDecisionTests() => _client = TestClient.Over(_script, retries: 3);

    public void Dispose() => _client.Dispose();

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

        Assert.Equal(200, await CallAsync());
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

        Assert.Equal(status, await CallAsync(isRepeatable: false));
        Assert.Single(_script.Requests);
    }

    [Fact]
    public async Task A_call_that_the_rate_limit_refused_has_not_run_and_is_repeated()
    {
        _script.Answer(429).Answer(200);

        Assert.Equal(200, await CallAsync(isRepeatable: false));
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

        Assert.Equal(status, await CallAsync());
        Assert.Single(_script.Requests);
    }

    [Fact]
    public async Task A_repeatable_call_is_repeated_when_its_answer_breaks_off_at_once()
    {
        _script.Fail(new IOException("Reset.")).Answer(200);

        Assert.Equal(200, await CallAsync());
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused)]
    [InlineData(SocketError.HostNotFound)]
    [InlineData(SocketError.NetworkUnreachable)]
    public async Task Any_call_is_repeated_when_no_connection_was_made(SocketError reason)
    {
        _script.Fail(new HttpRequestException("No connection.", new SocketException((int)reason))).Answer(200);

        Assert.Equal(200, await CallAsync(isRepeatable: false));
    }

    [Fact]
    public async Task A_repeatable_call_is_repeated_after_a_broken_connection()
    {
        _script.Fail(BrokenConnection()).Answer(200);

        Assert.Equal(200, await CallAsync());
    }

    [Fact]
    public async Task A_call_that_may_have_run_is_not_repeated_after_a_broken_connection()
    {
        _script.Fail(BrokenConnection());

        Assert.IsType<HttpRequestException>((await Assert.ThrowsAsync<EncordException>(() => CallAsync(isRepeatable: false))).InnerException);
        Assert.Single(_script.Requests);
    }

    [Fact]
    public async Task A_repeatable_call_is_repeated_when_no_answer_came_in_time()
    {
        _script.Fail(new TimeoutException()).Answer(200);

        Assert.Equal(200, await CallAsync());
    }

    [Fact]
    public async Task A_call_that_may_have_run_is_not_repeated_when_no_answer_came_in_time()
    {
        _script.Fail(new TimeoutException());

        Assert.IsType<TimeoutException>((await Assert.ThrowsAsync<EncordException>(() => CallAsync(isRepeatable: false))).InnerException);
        Assert.Single(_script.Requests);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_not_tried_again()
    {
        _script.Fail(new HttpRequestException("TLS", new AuthenticationException()));

        Assert.IsType<HttpRequestException>((await Assert.ThrowsAsync<EncordException>(() => CallAsync())).InnerException);
        Assert.Single(_script.Requests);
    }

    private async Task<int> CallAsync(bool isRepeatable = true)
    {
        try
        {
            return await _client.CallAsync(Messages.V2Call(isRepeatable));
        }
        catch (EncordException e) when (e.StatusCode is { } status)
        {
            return status;
        }
    }

    private static HttpRequestException BrokenConnection() =>
        new("Broken.", new IOException("Reset.", new SocketException((int)SocketError.ConnectionReset)));
}
