using System.Diagnostics;
using EncordPS.Bench.Measuring;

namespace EncordPS.Bench.Scenarios;

/// <summary>Measures module, floor and SDK one after the other, each in processes of its own.</summary>
internal sealed class ScenarioRunner(ServerProcess server, BenchFiles files, string? sdk, int repetitions)
{
    // What takes long varies little.
    private static readonly TimeSpan s_longEnough = TimeSpan.FromSeconds(4);

    public async Task<ScenarioResult> RunAsync(Scenario scenario)
    {
        await server.SetLatencyAsync(scenario.Latency);
        Measurement module = await MedianAsync(InPowerShell(scenario.Setup, scenario.Script));
        return new ScenarioResult(scenario, module, await FloorAsync(scenario), await SdkAsync(scenario));
    }

    private async Task<Measurement?> FloorAsync(Scenario scenario) =>
        !scenario.HasFloor ? null
        : await MedianAsync(
            scenario.FloorScript is { } script
                ? InPowerShell(PowerShellProcess.Fresh, script)
                : ChildProcess.Self([FloorProcess.Name, server.Address, .. scenario.Work]));

    private async Task<Measurement?> SdkAsync(Scenario scenario) =>
        sdk is null || scenario.SdkWork is null
            ? null
            : await MedianAsync(ChildProcess.Python(
                sdk, [Repository.SdkScript, server.Address, Repository.Key, files.Images, .. scenario.SdkWork]));

    private ProcessStartInfo InPowerShell(string setup, string script) =>
        PowerShellProcess.Measure(server.Address, files, setup, script);

    private async Task<Measurement> MedianAsync(ProcessStartInfo start)
    {
        List<Measurement> runs = [];
        long begin = Stopwatch.GetTimestamp();
        do
        {
            runs.Add(await ChildProcess.MeasureAsync(start));
        }
        while (runs.Count < repetitions && Stopwatch.GetElapsedTime(begin) < s_longEnough);

        return runs.OrderBy(run => run.Seconds).ElementAt(runs.Count / 2);
    }
}
