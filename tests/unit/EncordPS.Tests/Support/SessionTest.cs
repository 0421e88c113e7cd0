namespace EncordPS.Tests.Support;

/// <summary>A test that connects in its own ways: its engine is its own, and the environment names no key.</summary>
[Collection(SandboxTests.Name)]
public abstract class SessionTest : IDisposable
{
    private static readonly string[] s_variables = ["ENCORD_SSH_KEY_FILE", "ENCORD_SSH_KEY"];

    private readonly string?[] _environment = [.. s_variables.Select(Environment.GetEnvironmentVariable)];

    protected SessionTest(SandboxFixture fixture)
    {
        Array.ForEach(s_variables, name => Environment.SetEnvironmentVariable(name, null));
        fixture.Trace.Reset();
        Fixture = fixture;
        Engine = new Engine();
        Engine.Set("domain", fixture.Server.Address);
        Engine.Set("key", fixture.Server.PrivateKeyPath);
    }

    protected SandboxFixture Fixture { get; }

    protected Engine Engine { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Engine.Dispose();
        for (int i = 0; i < s_variables.Length; i++)
        {
            Environment.SetEnvironmentVariable(s_variables[i], _environment[i]);
        }
    }

    private protected Invocation Invoke(string script) => Engine.Invoke(script);
}
