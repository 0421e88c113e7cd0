using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Faults;

/// <summary>What goes wrong now, and how often it has. The sandbox's own: the service has no such path.</summary>
internal sealed class GetFaults(FaultInjector injector) : IV2Endpoint
{
    public const string Path = "sandbox/faults";

    public string Method => "GET";

    public string Route => Path;

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken) => Task.FromResult<object?>(State(injector));

    public static object State(FaultInjector injector) => new
    {
        profile = injector.Profile.Text,
        seed = injector.Profile.Seed,
        counts = injector.Counts.ToDictionary(count => FaultProfile.NameOf(count.Key), count => count.Value),
    };
}
