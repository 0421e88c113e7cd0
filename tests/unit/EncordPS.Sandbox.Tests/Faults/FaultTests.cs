using System.Net.Http.Headers;
using EncordPS.Sandbox.Faults;

namespace EncordPS.Sandbox.Tests.Faults;

/// <summary>Each fault as a client sees it.</summary>
public sealed class FaultTests
{
    private const string Listing = "datasets/list";

    [Theory]
    [InlineData(FaultKind.RateLimit, 429)]
    [InlineData(FaultKind.RateLimitDate, 429)]
    [InlineData(FaultKind.RateLimitBare, 429)]
    [InlineData(FaultKind.ServerError, 500)]
    [InlineData(FaultKind.BadGateway, 502)]
    [InlineData(FaultKind.Unavailable, 503)]
    [InlineData(FaultKind.GatewayTimeout, 504)]
    public async Task A_status_comes_instead_of_the_answer(FaultKind fault, int status)
    {
        await using TestSandbox sandbox = await StartAsync(fault);

        using HttpResponseMessage response = await sandbox.Client.V2ResponseAsync(HttpMethod.Get, Listing);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(1, sandbox.Server.FaultCounts[fault]);
    }

    [Fact]
    public async Task A_rate_limit_says_when_to_come_back_in_either_form_or_not_at_all()
    {
        Assert.Equal(TimeSpan.FromSeconds(1), (await RetryAfterAsync(FaultKind.RateLimit))?.Delta);
        Assert.NotNull((await RetryAfterAsync(FaultKind.RateLimitDate))?.Date);
        Assert.Null(await RetryAfterAsync(FaultKind.RateLimitBare));
    }

    [Fact]
    public async Task The_legacy_rate_limit_is_inside_of_a_success_and_leaves_other_requests_alone()
    {
        await using TestSandbox sandbox = await StartAsync(FaultKind.RateLimitEnvelope);

        JsonElement envelope = await sandbox.Client.V1EnvelopeAsync("dataset", "GET", Seeded.TrafficCameras, null, null);
        await sandbox.Client.V2Async(HttpMethod.Get, Listing);

        Assert.Equal(429, envelope.GetProperty("status").GetInt32());
        Assert.Equal("RATE_LIMIT_ERROR", envelope.GetProperty("response")[0].GetString());
    }

    [Theory]
    [InlineData(FaultKind.ResetBefore)]
    [InlineData(FaultKind.Refused)]
    [InlineData(FaultKind.LostReply)]
    [InlineData(FaultKind.ResetDuring)]
    public async Task A_broken_connection_gives_no_whole_answer(FaultKind fault)
    {
        await using TestSandbox sandbox = await StartAsync(fault);

        await Assert.ThrowsAsync<HttpRequestException>(() => TextAsync(sandbox));

        Assert.Equal(1, sandbox.Server.FaultCounts[fault]);
    }

    [Fact]
    public async Task A_lost_reply_was_carried_out_and_a_reset_before_was_not()
    {
        await using TestSandbox sandbox = await StartAsync(FaultKind.LostReply);
        await CreateAsync(sandbox, "Kept");
        sandbox.Server.Faults = FaultProfile.Parse("reset-before:1");
        await CreateAsync(sandbox, "Not kept");
        sandbox.Server.Faults = FaultProfile.None;

        JsonElement answer = await sandbox.Client.V2Async(HttpMethod.Get, Listing + "?titleLike=%25ept");

        Assert.Contains("\"Kept\"", answer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"Not kept\"", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_port_takes_connections_again()
    {
        await using TestSandbox sandbox = await StartAsync(FaultKind.Refused);
        await Assert.ThrowsAsync<HttpRequestException>(() => TextAsync(sandbox));
        sandbox.Server.Faults = FaultProfile.None;

        Exception refusal = await Assert.ThrowsAsync<HttpRequestException>(() => TextAsync(sandbox));
        Assert.IsType<System.Net.Sockets.SocketException>(refusal.InnerException);

        await EventuallyAsync(async () => Assert.NotEmpty(await TextAsync(sandbox)));
    }

    [Theory]
    [InlineData(FaultKind.Truncated)]
    [InlineData(FaultKind.Malformed)]
    public async Task A_garbled_answer_looks_whole_and_is_no_json(FaultKind fault)
    {
        await using TestSandbox sandbox = await StartAsync(fault);

        string text = await TextAsync(sandbox);

        Assert.StartsWith("{", text, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonElement.Parse(text));
    }

    [Fact]
    public async Task A_slow_trickle_is_whole_in_the_end()
    {
        await using TestSandbox sandbox = await StartAsync(FaultKind.Trickle);

        Assert.Equal(JsonValueKind.Object, JsonElement.Parse(await TextAsync(sandbox)).ValueKind);
    }

    [Fact]
    public async Task A_stalled_answer_begins_and_ends_when_the_client_goes_away()
    {
        await using TestSandbox sandbox = await StartAsync(FaultKind.Stall);
        using HttpRequestMessage request = sandbox.Client.V2Request(HttpMethod.Get, Listing);
        using HttpResponseMessage response = await sandbox.Client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var impatience = new CancellationTokenSource();
        await using Stream body = await response.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[30]);

        ValueTask<int> more = body.ReadAsync(new byte[1], impatience.Token);
        Assert.False(more.IsCompleted);
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => more.AsTask());
    }

    [Fact]
    public async Task A_large_body_is_refused_and_a_small_one_is_not()
    {
        await using TestSandbox sandbox = await StartAsync(FaultKind.TooLarge);

        using HttpResponseMessage large = await sandbox.Client.V2ResponseAsync(
            HttpMethod.Post, "datasets", new { title = "Large", description = new string('x', 3000) });
        using HttpResponseMessage small = await sandbox.Client.V2ResponseAsync(HttpMethod.Post, "datasets", new { title = "Small" });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.NotEqual(HttpStatusCode.RequestEntityTooLarge, small.StatusCode);
    }

    [Fact]
    public async Task A_signed_url_is_refused_as_expired()
    {
        await using TestSandbox sandbox = await StartAsync(FaultKind.ExpiredUrl);

        using HttpResponseMessage response = await sandbox.Client.Http.GetAsync($"/blobs/{Guid.NewGuid()}");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Expired", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_an_hour_ahead_refuses_signatures_and_shows_in_the_date()
    {
        await using TestSandbox sandbox = await StartAsync(FaultKind.ClockSkew);

        using HttpResponseMessage response = await sandbox.Client.V2ResponseAsync(HttpMethod.Get, Listing);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.True(response.Headers.Date > DateTimeOffset.UtcNow.AddMinutes(50));
    }

    private static Task<TestSandbox> StartAsync(FaultKind fault) =>
        TestSandbox.StartAsync(options => options.Faults = FaultProfile.Parse(FaultProfile.NameOf(fault) + ":1"));

    private static async Task<RetryConditionHeaderValue?> RetryAfterAsync(FaultKind fault)
    {
        await using TestSandbox sandbox = await StartAsync(fault);
        using HttpResponseMessage response = await sandbox.Client.V2ResponseAsync(HttpMethod.Get, Listing);
        return response.Headers.RetryAfter;
    }

    private static async Task<string> TextAsync(TestSandbox sandbox)
    {
        using HttpResponseMessage response = await sandbox.Client.V2ResponseAsync(HttpMethod.Get, Listing);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task CreateAsync(TestSandbox sandbox, string title) =>
        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Client.V2ResponseAsync(
            HttpMethod.Post, "datasets", new { title, description = "", storageLocation = 0, createBackingFolder = true }));

    private static async Task EventuallyAsync(Func<Task> attempt)
    {
        for (int tries = 0; tries < 100; tries++)
        {
            try
            {
                await attempt();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        await attempt();
    }
}
