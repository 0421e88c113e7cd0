namespace EncordPS.Tests.Support;

/// <summary>A sandbox whose upload jobs go on for as long as a test looks at them.</summary>
public sealed class SlowSandboxFixture : IAsyncLifetime
{
    public SandboxServer Server { get; private set; } = null!;

    public Engine Engine { get; private set; } = null!;

    public RequestTrace Trace { get; } = new();

    public async Task InitializeAsync()
    {
        Server = await SandboxServer.StartAsync(new SandboxOptions { JobRate = 0.5, Interceptor = Trace.RunAsync });
        Engine = new Engine();
        Engine.Connect(Server);
        Engine.Set("files", System.Text.Json.JsonSerializer.Serialize(
            new { images = Enumerable.Range(1, 500).Select(n => new { objectUrl = $"s3://bucket/{n}.jpg" }) }));
    }

    public async Task DisposeAsync()
    {
        Engine.Dispose();
        await Server.DisposeAsync();
    }
}
