using EncordPS.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

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
            // The connections are kept by the primary handler, which renews them by itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => settings.PrimaryHandler?.Invoke() ?? PrimaryHandler.Create(settings))
            // From the outside in: a retry repeats everything below it, so each attempt has its own time limit and its
            // own signature.
            .AddHttpMessageHandler(() => new RetryHandler(settings))
            .AddHttpMessageHandler(() => new AttemptTimeoutHandler(settings))
            .AddHttpMessageHandler(static () => new LegacyEnvelopeHandler())
            .AddHttpMessageHandler(() => new SigningHandler(credential, settings.Clock));
        // These filters add loggers that nobody listens to, and meters: the meters tie the framework's own handler to our
        // private copy of System.Diagnostics.DiagnosticSource, whose types it cannot know.
        services.RemoveAll<IHttpMessageHandlerBuilderFilter>();
        _services = services.BuildServiceProvider();
        Client = _services.GetRequiredService<IHttpClientFactory>().CreateClient("Encord");
        Client.Timeout = Timeout.InfiniteTimeSpan;
        // .NET Framework would ask before each body whether it may send it, and wait for the answer.
        Client.DefaultRequestHeaders.ExpectContinue = false;
        Client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", settings.UserAgent);
    }

    public HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        _services.Dispose();
    }
}
