using System.Net;
using EncordPS.Authentication;
using EncordPS.Pacing;
using EncordPS.Timing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

namespace EncordPS.Transport;

/// <summary>
/// The HTTP clients of a session, with their handlers and pooled connections. The one file that knows
/// Microsoft.Extensions.Http.
/// </summary>
internal sealed class HttpTransport : IDisposable
{
    private const string ServiceName = "Encord";
    private const string UploadName = "Uploads";
    private const string DownloadName = "Downloads";

    private readonly Lazy<ServiceProvider> _factories;
    private readonly Lazy<HttpClient> _service;
    private readonly Lazy<HttpClient> _uploads;
    private readonly Lazy<HttpClient> _downloads;

    public HttpTransport(HttpSettings settings, ICredential credential)
    {
        Settings = settings;
        ServiceBudget = new Retry.Budget(
            settings.MaximumRetryCount,
            settings.SharesPace ? Pace.Shared(settings.Domain, credential.PublicKeyFingerprint) : new Pace(settings.Clock));
        StorageBudget = new Retry.Budget(settings.MaximumRetryCount, new Pace(settings.Clock));
        ServiceTime = new ServiceTime(settings.Clock);
        _factories = new(() => BuildFactories(credential));
        _service = new(() => CreateClient(ServiceName));
        _uploads = new(() => CreateClient(UploadName));
        _downloads = new(() => CreateClient(DownloadName));
        // The first client takes a while to make. A script can reach its first command meanwhile.
        _ = Task.Run(() => _service.Value);
    }

    public HttpSettings Settings { get; }

    /// <summary>The clock of the session.</summary>
    public TimeProvider Clock => Settings.Clock;

    /// <summary>The time of day at the service.</summary>
    public ServiceTime ServiceTime { get; }

    /// <summary>The retries that are left for requests to the service.</summary>
    public Retry.Budget ServiceBudget { get; }

    /// <summary>The retries that are left for requests to storage: its faults are none of the service.</summary>
    public Retry.Budget StorageBudget { get; }

    /// <summary>Sends signed requests to the service.</summary>
    public HttpClient Service => _service.Value;

    /// <summary>Sends files to signed URLs. It signs nothing: a URL carries all that opens it.</summary>
    public HttpClient Uploads => _uploads.Value;

    /// <summary>Gets files by signed URLs. It signs nothing either.</summary>
    public HttpClient Downloads => _downloads.Value;

    /// <summary>The proxy that requests to a server go through; null for none.</summary>
    public Uri? ProxyOf(Uri server)
    {
        IWebProxy? proxy = Settings.Proxy is { } given ? new WebProxy(given) : WebRequest.DefaultWebProxy;
        return proxy is null || proxy.IsBypassed(server) ? null
            : proxy.GetProxy(server) is { } through && through != server ? through
            : null;
    }

    public void Dispose()
    {
        _service.Value.Dispose();
        DisposeOf(_uploads);
        DisposeOf(_downloads);
        _factories.Value.Dispose();
    }

    private static void DisposeOf(Lazy<HttpClient> client)
    {
        if (client.IsValueCreated)
        {
            client.Value.Dispose();
        }
    }

    private ServiceProvider BuildFactories(ICredential credential)
    {
        ServiceCollection services = new();
        AddPooled(services, ServiceName)
            // An attempt is sent through here: each has its own time limit and its own signature.
            .AddHttpMessageHandler(() => new AttemptTimeoutHandler(Settings))
            .AddHttpMessageHandler(() => new SigningHandler(credential, Settings.Clock));
        // Storage is not the service: nothing of the session goes there.
        AddPooled(services, UploadName);
        // Not unpacked on the way: lengths and ranges count the bytes as they lie in storage.
        AddPooled(services, DownloadName, DecompressionMethods.None)
            .ConfigureHttpClient(static client => client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "identity"))
            .AddHttpMessageHandler(() => new AttemptTimeoutHandler(Settings));
        // These filters add loggers that nobody listens to, and meters: the meters tie the framework's own handler to our
        // private copy of System.Diagnostics.DiagnosticSource, whose types it cannot know.
        services.RemoveAll<IHttpMessageHandlerBuilderFilter>();
        return services.BuildServiceProvider();
    }

    private IHttpClientBuilder AddPooled(
        ServiceCollection services, string name, DecompressionMethods packing = DecompressionMethods.GZip) =>
        services.AddHttpClient(name)
            // The connections are kept by the primary handler, which renews them by itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => Settings.PrimaryHandler?.Invoke() ?? PrimaryHandler.Create(Settings, packing));

    private HttpClient CreateClient(string name)
    {
        HttpClient client = _factories.Value.GetRequiredService<IHttpClientFactory>().CreateClient(name);
        client.Timeout = Timeout.InfiniteTimeSpan;
        // .NET Framework would ask before each body whether it may send it, and wait for the answer.
        client.DefaultRequestHeaders.ExpectContinue = false;
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Settings.UserAgent);
        return client;
    }
}
