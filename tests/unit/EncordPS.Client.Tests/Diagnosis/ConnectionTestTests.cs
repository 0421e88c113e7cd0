using System.Net;
using System.Net.Sockets;
using EncordPS.Authentication;
using EncordPS.Client.Tests.Authentication;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Diagnosis;

public sealed class ConnectionTestTests
{
    // What the manual clock says.
    private static readonly DateTimeOffset s_now = new(2024, 3, 9, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_service_is_asked_for_a_list_of_nothing()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(Datasets());

        ConnectionTest test = await RunAsync(script);

        Assert.Equal("/v2/public/datasets/list?createdBefore=1970-01-01T00%3A00%3A00Z&includeOrgAccess=False", script.Request.Target);
        Assert.True(test.Ok);
        Assert.Equal((null, null, null), (test.Problem, test.Message, test.RecommendedAction));
        Assert.NotNull(test.Latency);
        Assert.Null(test.ClockSkew);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(400, 400)]
    [InlineData(-400, -400)]
    public async Task Ahead_of_the_service_is_positive(int ahead, int seconds)
    {
        ConnectionTest test = await RunAsync(new ScriptedHandler().Answer(Datasets(s_now.AddSeconds(-ahead))));

        // The header has no fractions: a second is within its precision.
        Assert.InRange(test.ClockSkew!.Value.TotalSeconds, seconds - 1, seconds + 1);
        Assert.Equal(ahead != 0, test.RecommendedAction is not null);
    }

    [Fact]
    public async Task A_refusal_with_a_wrong_clock_is_a_matter_of_the_clock()
    {
        ConnectionTest test = await RunAsync(new ScriptedHandler().Answer(Dated(CannedAnswers.Of(401), s_now.AddSeconds(400))));

        Assert.Equal(ConnectionProblem.ClockSkewed, test.Problem);
        Assert.Contains("behind", test.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.encord.com", "https://api.us.encord.com", "-Region US")]
    [InlineData("https://api.us.encord.com", "https://api.encord.com", "-Region EU")]
    public async Task A_key_that_the_other_platform_knows_is_in_the_wrong_region(string domain, string other, string advice)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(401).Answer(Datasets());

        ConnectionTest test = await RunAsync(script, domain);

        Assert.Equal(ConnectionProblem.WrongRegion, test.Problem);
        Assert.Contains(advice, test.RecommendedAction, StringComparison.Ordinal);
        Assert.StartsWith(other, script.Requests[1].Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_no_platform_knows_is_unknown()
    {
        Assert.Equal(ConnectionProblem.UnknownKey, (await RunAsync(new ScriptedHandler().Answer(401, times: 2), "https://api.encord.com")).Problem);
        Assert.Equal(ConnectionProblem.UnknownKey, (await RunAsync(new ScriptedHandler().Answer(401))).Problem);
    }

    [Fact]
    public async Task A_token_is_not_shown_to_another_platform()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(401);

        ConnectionTest test = await RunAsync(script, "https://api.encord.com", new BearerCredential(TestKeys.Secure("token")));

        Assert.Equal(ConnectionProblem.TokenNotAccepted, test.Problem);
        Assert.Single(script.Requests);
    }

    [Theory]
    [InlineData(200, CannedAnswers.Html, ConnectionProblem.NotEncord)]
    [InlineData(200, "[]", ConnectionProblem.NotEncord)]
    [InlineData(302, "", ConnectionProblem.NotEncord)]
    [InlineData(404, "", ConnectionProblem.NotEncord)]
    [InlineData(403, "", ConnectionProblem.AccessDenied)]
    [InlineData(407, "", ConnectionProblem.ProxyFailed)]
    [InlineData(429, "", ConnectionProblem.RateLimited)]
    [InlineData(500, "", ConnectionProblem.ServiceFailed)]
    public async Task Each_answer_is_a_sign_of_something(int status, string body, ConnectionProblem problem)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(status, body);

        ConnectionTest test = await RunAsync(script);

        Assert.Equal(problem, test.Problem);
        Assert.NotNull(test.RecommendedAction);
        Assert.NotNull(test.Message);
        // What fails is the result: nothing is repeated.
        Assert.Single(script.Requests);
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, ConnectionProblem.NameNotResolved)]
    [InlineData(SocketError.TryAgain, ConnectionProblem.NameNotResolved)]
    [InlineData(SocketError.ConnectionRefused, ConnectionProblem.ConnectionRefused)]
    [InlineData(SocketError.NetworkUnreachable, ConnectionProblem.NoRoute)]
    [InlineData(SocketError.HostUnreachable, ConnectionProblem.NoRoute)]
    [InlineData(SocketError.TimedOut, ConnectionProblem.TimedOut)]
    [InlineData(SocketError.ConnectionReset, ConnectionProblem.ConnectionLost)]
    public async Task Each_fault_on_the_way_is_told_apart(SocketError error, ConnectionProblem problem)
    {
        ConnectionTest test = await RunAsync(new ScriptedHandler().Fail(new HttpRequestException("x", new SocketException((int)error))));

        Assert.Equal(problem, test.Problem);
        Assert.Null(test.Latency);
    }

    [Fact]
    public async Task A_certificate_and_a_proxy_are_told_apart_from_the_rest()
    {
        HttpRequestException certificate = new("x", new System.Security.Authentication.AuthenticationException("y"));
        HttpRequestException refused = new("x", new SocketException((int)SocketError.ConnectionRefused));
        Uri proxy = new("http://someone:password@proxy.example.com:8080");

        Assert.Equal(ConnectionProblem.TlsFailed, (await RunAsync(new ScriptedHandler().Fail(certificate))).Problem);
        ConnectionTest test = await RunAsync(new ScriptedHandler().Fail(refused), proxy: proxy);

        Assert.Equal(ConnectionProblem.ProxyFailed, test.Problem);
        Assert.Contains("http://proxy.example.com:8080", test.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("password", test.RecommendedAction, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Datasets(DateTimeOffset? date = null) => Dated(CannedAnswers.Of(200, """{"result": []}"""), date);

    private static HttpResponseMessage Dated(HttpResponseMessage response, DateTimeOffset? date)
    {
        response.Headers.Date = date;
        return response;
    }

    private static async Task<ConnectionTest> RunAsync(
        ScriptedHandler script, string domain = "https://api.example.com", ICredential? credential = null, Uri? proxy = null)
    {
        using TestClient client = new(
            Settings.With(new ManualClock(), retries: 3) with
            {
                Domain = new Uri(domain), PrimaryHandler = () => script, Proxy = proxy,
            },
            credential);
        return await client.Api.Connection.RunAsync(default);
    }
}
