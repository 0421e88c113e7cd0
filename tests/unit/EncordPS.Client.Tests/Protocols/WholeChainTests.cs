using EncordPS.Client.Tests.Support;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Protocols;

/// <summary>The handlers together, in the order in which a session has them.</summary>
public sealed class WholeChainTests
{
    private const string RateLimited = """{"status": 429, "response": ["RATE_LIMIT_ERROR"]}""";

    [Fact]
    public async Task A_legacy_call_that_the_rate_limit_refused_inside_a_success_is_signed_and_sent_again()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, RateLimited, times: 2).Answer(200, CannedAnswers.Legacy("[]"));
        using TestClient client = TestClient.Over(script, retries: 3);

        await client.Api.DataRows.ListAsync(Messages.DatasetHash, new DataRows(), default).CollectAsync();

        Assert.Equal([1, 2, 3], script.Requests.Select(static request => request.Attempt));
        Assert.Equal(["legacy 1", "legacy 2", "legacy 3"], script.Requests.Select(static request => request.Header("Authorization")![..8]));
        Assert.Single(script.Requests.Select(static request => request.Header("X-Cloud-Trace-Context")).Distinct());
        Assert.Equal(["429", "429"], client.Observer.Retries.Select(static retry => retry.Record.Outcome));
        Assert.Equal(3, Assert.Single(client.Observer.CompletedRequests).Number);
    }

    [Fact]
    public async Task A_rate_limit_that_does_not_end_is_an_error_that_may_be_repeated_later()
    {
        HttpResponseMessage last = CannedAnswers.Of(200, RateLimited, retryAfter: "9");
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(last));

        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => client.Service.Legacy.SendAsync(new LegacyQuery("thing", "POST", Messages.DatasetHash), default));

        Assert.Equal((EncordErrorKind.RateLimited, 429, "RATE_LIMIT_ERROR"), (error.Kind, error.StatusCode, error.Code));
        Assert.Equal(TimeSpan.FromSeconds(9), error.RetryAfter);
        Assert.True(error.IsSafeToRetry);
    }

    [Fact]
    public async Task Each_attempt_has_the_whole_request_timeout_and_silence_ends_as_a_timeout()
    {
        ManualClock clock = new();
        ScriptedHandler script = new ScriptedHandler().Hang().Hang();
        using TestClient client = TestClient.Over(script, clock, retries: 1);
        Task<string> call = client.Service.Rest.SendAsync(RestCall.Get("things"), PlainJson.Default.String, default);

        await script.NextRequestAsync();
        clock.Advance(TimeSpan.FromSeconds(180));
        await script.NextRequestAsync();
        Assert.Equal(TimeSpan.FromSeconds(180), await clock.NextWaitAsync());
        clock.Advance(TimeSpan.FromSeconds(180));

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => call.WaitAsync(Patience.Limit));
        Assert.Equal(EncordErrorKind.Timeout, error.Kind);
        Assert.Equal("https://api.example.com did not answer in time. No answer within 180 seconds.", error.Message);
        Assert.Equal("Timeout", Assert.Single(client.Observer.CompletedRequests).Outcome);
    }

    [Fact]
    public async Task Stopping_a_call_is_a_cancellation_and_no_error()
    {
        ScriptedHandler script = new ScriptedHandler().Hang();
        using TestClient client = TestClient.Over(script, retries: 3);
        using CancellationTokenSource stop = new();
        Task call = client.Service.Rest.SendAsync(RestCall.Get("things"), stop.Token);
        await script.NextRequestAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Patience.Limit));
        Assert.Single(script.Requests);
    }

    [Theory]
    [InlineData("ü")]
    [InlineData("a b")]
    [InlineData("a\r\nX-Injected: 1")]
    [InlineData("\0")]
    public async Task A_dataset_id_that_cannot_be_one_is_refused_before_anything_is_sent(string datasetHash)
    {
        ScriptedHandler script = new();
        using TestClient client = TestClient.Over(script, retries: 3);

        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => client.Api.DataRows.ListAsync(datasetHash, new DataRows(), default).CollectAsync());

        Assert.Equal(EncordErrorKind.InvalidArguments, error.Kind);
        Assert.Empty(script.Requests);
    }
}
