using EncordPS.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace EncordPS.Http;

/// <summary>
/// The one file that knows Microsoft.Extensions.Http: builds the handler chain of a session and keeps its connections.
/// </summary>
internal sealed class PooledHttpClient : IDisposable
{
    private readonly ServiceProvider _services;

    public PooledHttpClient(HttpSettings settings, ICredential credential)
    {
        ServiceCollection services = new();
        services.AddHttpClient("Encord")
            .RemoveAllLoggers()
            // The connections are kept by the primary handler, which renews them by itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => settings.PrimaryHandler?.Invoke() ?? PrimaryHandler.Create(settings))
            // From the outside in: a retry repeats everything below it, so each attempt has its own time limit and its
            // own signature.
            .AddHttpMessageHandler(() => new RetryHandler(settings))
            .AddHttpMessageHandler(() => new AttemptTimeoutHandler(settings))
            .AddHttpMessageHandler(static () => new LegacyEnvelopeHandler())
            .AddHttpMessageHandler(() => new SigningHandler(credential, settings.Clock));
        _services = services.BuildServiceProvider();
        Client = _services.GetRequiredService<IHttpClientFactory>().CreateClient("Encord");
        Client.Timeout = Timeout.InfiniteTimeSpan;
        Client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", settings.UserAgent);
    }

    public HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        _services.Dispose();
    }
}
