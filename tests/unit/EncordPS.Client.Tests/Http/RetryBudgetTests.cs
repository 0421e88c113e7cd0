using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Http;

/// <summary>An outage ends in one attempt a request, and single faults never come near that.</summary>
public sealed class RetryBudgetTests
{
    private readonly ScriptedHandler _script = new();
    private readonly RecordingObserver _observer = new();
    private readonly RetryHandler _handler;

    public RetryBudgetTests() =>
        _handler = new RetryHandler(Settings.With(new SkippingClock(), retries: 1), new RetryBudget(retryCount: 1)) { InnerHandler = _script };

    [Fact]
    public async Task In_an_outage_the_retries_end_and_the_observer_is_told()
    {
        _script.Answer(503, times: 30);

        await SendAsync(times: 20);

        // Ten requests with a retry each, and ten without.
        Assert.Equal(30, _script.Requests.Count);
        Assert.Equal(10, _observer.Retries.Count);
        Assert.Equal(10, _observer.SpentCount);
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
        Assert.Equal(0, _observer.SpentCount);
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
        Assert.Equal(0, _observer.SpentCount);
    }

    [Fact]
    public void Many_threads_take_out_no_more_than_there_is()
    {
        RetryBudget budget = new(retryCount: 10);
        int taken = 0;

        Parallel.For(0, 1000, _ => Interlocked.Add(ref taken, budget.TrySpend() ? 1 : 0));

        Assert.Equal(100, taken);
    }

    private async Task SendAsync(int times)
    {
        using HttpMessageInvoker invoker = new(_handler, disposeHandler: false);
        for (int i = 0; i < times; i++)
        {
            (await invoker.SendAsync(Messages.V2(observer: _observer), default)).Dispose();
        }
    }
}
