using System.Net;
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
    private const string UploadName = "Uploads";
    private const string DownloadName = "Downloads";

    private readonly ServiceProvider _services;
    private readonly Lazy<HttpClient> _uploadClient;
    private readonly Lazy<HttpClient> _downloadClient;

    public PooledHttpClient(HttpSettings settings, ICredential credential, RetryBudget budget)
    {
        ServiceCollection services = new();
        AddPooled(services, ApiName, settings)
            // From the outside in: a retry repeats everything below it, so each attempt has its own time limit and its
            // own signature.
            .AddHttpMessageHandler(() => new RetryHandler(settings, budget))
            .AddHttpMessageHandler(() => new AttemptTimeoutHandler(settings))
            .AddHttpMessageHandler(static () => new LegacyEnvelopeHandler())
            .AddHttpMessageHandler(() => new SigningHandler(credential, settings.Clock));
        // Whoever keeps the files is not the service: nothing that is the session's goes there.
        AddPooled(services, UploadName, settings);
        // Not unpacked on the way: lengths and ranges count the bytes as they lie in storage.
        AddPooled(services, DownloadName, settings, DecompressionMethods.None)
            .AddHttpMessageHandler(() => new AttemptTimeoutHandler(settings));
        // These filters add loggers that nobody listens to, and meters: the meters tie the framework's own handler to our
        // private copy of System.Diagnostics.DiagnosticSource, whose types it cannot know.
        services.RemoveAll<IHttpMessageHandlerBuilderFilter>();
        _services = services.BuildServiceProvider();
        Client = CreateClient(ApiName, settings);
        _uploadClient = new(() => CreateClient(UploadName, settings));
        _downloadClient = new(() => CreateDownloadClient(settings));
    }

    /// <summary>Sends signed requests to the service.</summary>
    public HttpClient Client { get; }

    /// <summary>Sends files to signed URLs, which carry all that opens them. It signs and repeats nothing.</summary>
    public HttpClient UploadClient => _uploadClient.Value;

    /// <summary>Gets files by signed URLs. It signs and repeats nothing either.</summary>
    public HttpClient DownloadClient => _downloadClient.Value;

    public void Dispose()
    {
        Client.Dispose();
        DisposeOf(_uploadClient);
        DisposeOf(_downloadClient);
        _services.Dispose();
    }

    private static IHttpClientBuilder AddPooled(
        ServiceCollection services, string name, HttpSettings settings, DecompressionMethods packing = DecompressionMethods.GZip) =>
        services.AddHttpClient(name)
            // The connections are kept by the primary handler, which renews them by itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => settings.PrimaryHandler?.Invoke() ?? PrimaryHandler.Create(settings, packing));

    private static void DisposeOf(Lazy<HttpClient> client)
    {
        if (client.IsValueCreated)
        {
            client.Value.Dispose();
        }
    }

    private HttpClient CreateDownloadClient(HttpSettings settings)
    {
        HttpClient client = CreateClient(DownloadName, settings);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "identity");
        return client;
    }

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
