namespace EncordPS.Tests.Support;

/// <summary>A test of what a user types, in the shared engine.</summary>
[Collection(SandboxTests.Name)]
public abstract class EngineTest
{
    protected EngineTest(SandboxFixture fixture)
    {
        Fixture = fixture;
        fixture.Trace.Reset();
    }

    protected SandboxFixture Fixture { get; }

    protected Engine Engine => Fixture.Engine;

    protected RequestTrace Trace => Fixture.Trace;

    private protected Invocation Invoke(string script) => Engine.Invoke(script);
}
