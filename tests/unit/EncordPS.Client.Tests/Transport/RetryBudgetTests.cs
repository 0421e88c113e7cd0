using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Transport;

/// <summary>An outage ends in one attempt a request, and single faults never come near that.</summary>
public sealed class RetryBudgetTests : IDisposable
{
    private readonly ScriptedHandler _script = new();
    private readonly TestClient _client;

    public RetryBudgetTests() => _client = TestClient.Over(_script, new SkippingClock(), retries: 1);

    private RecordingObserver Observer => _client.Observer;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task In_an_outage_the_retries_end_and_the_observer_is_told()
    {
        _script.Answer(503, times: 30);

        await SendAsync(times: 20);

        // Ten requests with a retry each, and ten without.
        Assert.Equal(30, _script.Requests.Count);
        Assert.Equal(10, Observer.Retries.Count);
        Assert.Equal(10, Observer.SpentCount);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task Each_answer_gives_a_retry_back(int status)
    {
        _script.Answer(503, times: 21).Answer(status).Answer(503, times: 3);
        await SendAsync(times: 11);

        await SendAsync(times: 3);

        Assert.Equal(25, _script.Requests.Count);
    }

    [Fact]
    public async Task Single_faults_never_use_them_up()
    {
        for (int i = 0; i < 200; i++)
        {
            _script.Answer(503).Answer(200);
        }

        await SendAsync(times: 200);

        Assert.Equal(400, _script.Requests.Count);
        Assert.Equal(0, Observer.SpentCount);
    }

    [Fact]
    public async Task Rate_limits_cost_nothing()
    {
        for (int i = 0; i < 50; i++)
        {
            _script.Answer(429, times: 2);
        }

        await SendAsync(times: 50);

        Assert.Equal(100, _script.Requests.Count);
        Assert.Equal(0, Observer.SpentCount);
    }

    [Fact]
    public void Many_threads_take_out_no_more_than_there_is()
    {
        Retry.Budget budget = new(retryCount: 10);
        int taken = 0;

        Parallel.For(0, 1000, _ => Interlocked.Add(ref taken, budget.TrySpend() ? 1 : 0));

        Assert.Equal(100, taken);
    }

    private async Task SendAsync(int times)
    {
        for (int i = 0; i < times; i++)
        {
            // Whether it ends well is not the question.
            await Record.ExceptionAsync(() => _client.CallAsync(Messages.V2Call()));
        }
    }
}
