using EncordPS.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

namespace EncordPS.Http;

/// <summary>
/// The one file that knows Microsoft.Extensions.Http: builds the handler chains of a session and keeps its connections.
/// </summary>
internal sealed class PooledHttpClient : IDisposable
{
    private const string ApiName = "Encord";
    private const string StorageName = "Storage";

    private readonly ServiceProvider _services;

    public PooledHttpClient(HttpSettings settings, ICredential credential)
    {
        ServiceCollection services = new();
        AddPooled(services, ApiName, settings)
            // From the outside in: a retry repeats everything below it, so each attempt has its own time limit and its
            // own signature.
            .AddHttpMessageHandler(() => new RetryHandler(settings))
            .AddHttpMessageHandler(() => new AttemptTimeoutHandler(settings))
            .AddHttpMessageHandler(static () => new LegacyEnvelopeHandler())
            .AddHttpMessageHandler(() => new SigningHandler(credential, settings.Clock));
        // Whoever keeps the files is not the service: nothing that is the session's goes there.
        AddPooled(services, StorageName, settings);
        // These filters add loggers that nobody listens to, and meters: the meters tie the framework's own handler to our
        // private copy of System.Diagnostics.DiagnosticSource, whose types it cannot know.
        services.RemoveAll<IHttpMessageHandlerBuilderFilter>();
        _services = services.BuildServiceProvider();
        Client = CreateClient(ApiName, settings);
        StorageClient = CreateClient(StorageName, settings);
    }

    /// <summary>Sends signed requests to the service.</summary>
    public HttpClient Client { get; }

    /// <summary>Sends requests to signed URLs, which carry all that opens them. It signs and repeats nothing.</summary>
    public HttpClient StorageClient { get; }

    public void Dispose()
    {
        Client.Dispose();
        StorageClient.Dispose();
        _services.Dispose();
    }

    private static IHttpClientBuilder AddPooled(ServiceCollection services, string name, HttpSettings settings) =>
        services.AddHttpClient(name)
            // The connections are kept by the primary handler, which renews them by itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => settings.PrimaryHandler?.Invoke() ?? PrimaryHandler.Create(settings));

    private HttpClient CreateClient(string name, HttpSettings settings)
    {
        HttpClient client = _services.GetRequiredService<IHttpClientFactory>().CreateClient(name);
        client.Timeout = Timeout.InfiniteTimeSpan;
        // .NET Framework would ask before each body whether it may send it, and wait for the answer.
        client.DefaultRequestHeaders.ExpectContinue = false;
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        return client;
    }
}
