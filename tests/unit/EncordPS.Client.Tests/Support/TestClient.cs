using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Support;

/// <summary>A whole client, with every handler in its place, over a script or a server of the test.</summary>
internal sealed class TestClient : IDisposable
{
    public TestClient(HttpSettings settings, ICredential? credential = null)
    {
        Session = new EncordSession(settings, credential ?? new FakeCredential(), new TestHost());
        Api = new EncordClient(Session, Observer);
    }

    public EncordSession Session { get; }

    public EncordClient Api { get; }

    /// <summary>What the operations call the service through.</summary>
    public ServiceApi Service => Api.Service;

    public RecordingObserver Observer { get; } = new();

    /// <summary>A client over a script. Retries follow at once.</summary>
    public static TestClient Over(ScriptedHandler script, TimeProvider? clock = null, int retries = 0) =>
        new(Settings.With(clock, retries) with { PrimaryHandler = () => script, RetryDelay = TimeSpan.Zero });

    /// <summary>A client over a script that waits before it repeats. Nothing else waits for the clock.</summary>
    public static TestClient Waiting(ScriptedHandler script, TimeProvider clock, int retries = 3) =>
        new(Settings.With(clock, retries) with { PrimaryHandler = () => script, RequestTimeout = Timeout.InfiniteTimeSpan });

    /// <summary>A client over a real connection.</summary>
    public static TestClient Of(LoopbackServer server, int retries = 0, ICredential? credential = null) =>
        new(Settings.With(retries: retries) with { Domain = server.Address, RetryDelay = TimeSpan.Zero }, credential);

    /// <summary>Makes a call, of whose answer the status alone is read, or what it refuses.</summary>
    public Task<int> CallAsync(ApiCall call, CancellationToken cancellationToken = default) =>
        Service.Sender.SendAsync(
            call,
            async answer => answer.IsHttpSuccess
                ? answer.Status
                : throw StatusErrors.Create(answer.Status, await answer.ReadErrorBodyAsync(cancellationToken), answer.Context),
            cancellationToken);

    public void Dispose() => Session.Dispose();
}
