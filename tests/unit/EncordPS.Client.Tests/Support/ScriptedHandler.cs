namespace EncordPS.Client.Tests.Support;

/// <summary>Stands where the network would be: answers from a script and remembers what it was asked.</summary>
internal sealed class ScriptedHandler : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _script = new();
    private readonly SemaphoreSlim _asked = new(0);

    public List<SentRequest> Requests { get; } = [];

    /// <summary>The only request there was.</summary>
    public SentRequest Request => Assert.Single(Requests);

    public ScriptedHandler Answer(int status, string body = "", int times = 1)
    {
        for (int i = 0; i < times; i++)
        {
            Answer(CannedAnswers.Of(status, body));
        }

        return this;
    }

    public ScriptedHandler Answer(HttpResponseMessage response) => Then(_ => Task.FromResult(response));

    /// <summary>Answers with what is made when the request is here.</summary>
    public ScriptedHandler Answer(Func<HttpResponseMessage> make) => Then(_ => Task.FromResult(make()));

    public ScriptedHandler Fail(Exception exception, int times = 1)
    {
        for (int i = 0; i < times; i++)
        {
            Then(_ => Task.FromException<HttpResponseMessage>(exception));
        }

        return this;
    }

    /// <summary>Never answers, until the request is cancelled.</summary>
    public ScriptedHandler Hang() => Then(static async token =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, token);
        throw new InvalidOperationException("Waiting for ever has ended.");
    });

    /// <summary>Waits until the next request is here.</summary>
    public async Task NextRequestAsync() => Assert.True(await _asked.WaitAsync(Patience.Limit), "No request came.");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(await SentRequest.ReadAsync(request));
        _asked.Release();
        return _script.TryDequeue(out Func<CancellationToken, Task<HttpResponseMessage>>? next)
            ? await next(cancellationToken)
            : throw new InvalidOperationException($"The script has no answer for request {Requests.Count}.");
    }

    private ScriptedHandler Then(Func<CancellationToken, Task<HttpResponseMessage>> step)
    {
        _script.Enqueue(step);
        return this;
    }
}
