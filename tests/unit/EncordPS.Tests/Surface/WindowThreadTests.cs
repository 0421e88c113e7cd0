namespace EncordPS.Tests.Surface;

/// <summary>Commands in the event handlers of a script's own window.</summary>
public sealed class WindowThreadTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void A_command_does_not_wait_for_the_thread_that_it_holds()
    {
        WindowThread window = new();
        using Engine engine = new();
        engine.Connect(Fixture.Server);
        engine.Set("window", window);

        Invocation listed = engine.Invoke(
            """
            [Threading.SynchronizationContext]::SetSynchronizationContext($window)
            Get-EncordCloudIntegration
            """);

        Assert.NotEmpty(listed.Output);
        Assert.Equal(0, window.Posted);
    }
}
