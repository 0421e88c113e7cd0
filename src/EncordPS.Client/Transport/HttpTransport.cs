using System.Net;
using EncordPS.Authentication;
using EncordPS.Pacing;
using EncordPS.Timing;

namespace EncordPS.Transport;

/// <summary>
/// The HTTP clients of a session, with their handlers and pooled connections: made when they are first needed, and kept, as each has
/// connections of its own that renew themselves.
/// </summary>
internal sealed class HttpTransport : IDisposable
{
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
        // An attempt is sent through these: each has its own time limit and its own signature.
        _service = new(() => CreateClient(new AttemptTimeoutHandler(Settings)
        {
            InnerHandler = new SigningHandler(credential, Settings.Clock) { InnerHandler = CreatePrimary() },
        }));
        // Storage is not the service: nothing of the session goes there.
        _uploads = new(() => CreateClient(CreatePrimary()));
        _downloads = new(CreateDownloads);
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
    }

    private static void DisposeOf(Lazy<HttpClient> client)
    {
        if (client.IsValueCreated)
        {
            client.Value.Dispose();
        }
    }

    private HttpMessageHandler CreatePrimary(DecompressionMethods packing = DecompressionMethods.GZip) =>
        Settings.PrimaryHandler?.Invoke() ?? PrimaryHandler.Create(Settings, packing);

    // Not unpacked on the way: lengths and ranges count the bytes as they lie in storage.
    private HttpClient CreateDownloads()
    {
        HttpClient client = CreateClient(new AttemptTimeoutHandler(Settings) { InnerHandler = CreatePrimary(DecompressionMethods.None) });
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "identity");
        return client;
    }

    private HttpClient CreateClient(HttpMessageHandler handler)
    {
        HttpClient client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        // .NET Framework would ask before each body whether it may send it, and wait for the answer.
        client.DefaultRequestHeaders.ExpectContinue = false;
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Settings.UserAgent);
        return client;
    }
}
