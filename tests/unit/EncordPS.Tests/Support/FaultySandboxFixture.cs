using EncordPS.Sandbox.Faults;

namespace EncordPS.Tests.Support;

/// <summary>A sandbox that goes wrong when it is told to, and an engine whose session tries again.</summary>
public sealed class FaultySandboxFixture : IAsyncLifetime
{
    public SandboxServer Server { get; private set; } = null!;

    public Engine Engine { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await SandboxServer.StartAsync(new SandboxOptions { JobRate = 0 });
        Engine = new Engine();
        Engine.Connect(Server);
        Connect(retries: 6);
    }

    public async Task DisposeAsync()
    {
        Engine.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Connects anew.</summary>
    public void Connect(int retries)
    {
        Engine.Set("retries", retries);
        Engine.Invoke("Connect-Encord -Domain $domain -SshKeyPath $key -MaximumRetryCount $retries -RequestTimeout '0:0:4'").Errors.MustBeNone();
    }

    /// <summary>Runs a script while requests go wrong, and says how many did.</summary>
    internal (Invocation Got, int Faults) InvokeUnder(string profile, string script)
    {
        Server.Faults = FaultProfile.Parse(profile);
        try
        {
            return (Engine.Invoke(script), Server.FaultCounts.Values.Sum());
        }
        finally
        {
            Server.Faults = FaultProfile.None;
        }
    }
}
