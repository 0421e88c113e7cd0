namespace EncordPS.Tests.Reliability;

/// <summary>The soak of tests/soak for some seconds, with bounds that only a leak passes.</summary>
[Collection(AloneTests.Name)]
public sealed class SoakTests(FaultySandboxFixture fixture) : IClassFixture<FaultySandboxFixture>
{
    [Fact]
    public void Mixed_work_under_faults_leaves_no_handles_threads_connections_or_memory_behind()
    {
        fixture.Engine.Set("soak", Path.Combine(ModuleFolder.Path, "..", "..", "tests", "soak", "soak.ps1"));

        Invocation got = fixture.Engine.Invoke(
            "& $soak -Domain $domain -SshKeyPath $key -Duration 0:0:20 -FaultProfile 'all:0.1,seed=5' -ModulePath $module");

        Assert.Null(got.End);
        PSObject before = got.Output[0]!;
        PSObject after = got.Output[1]!;
        Assert.InRange(Growth("Round"), 1, int.MaxValue);
        Assert.InRange(Growth("Handles"), int.MinValue, 100);
        Assert.InRange(Growth("Threads"), int.MinValue, 50);
        Assert.InRange(Growth("Connections"), int.MinValue, 50);
        Assert.InRange(Growth("HeapMB"), int.MinValue, 50);

        double Growth(string figure) => Figure(after, figure) - Figure(before, figure);
    }

    private static double Figure(PSObject figures, string name) =>
        Convert.ToDouble(figures.Properties[name].Value, System.Globalization.CultureInfo.InvariantCulture);
}
