using System.Diagnostics;
using EncordPS.Bench.Measuring;

namespace EncordPS.Bench.Scenarios;

/// <summary>Measures module, floor and SDK one after the other, each in processes of its own.</summary>
internal sealed class ScenarioRunner(ServerProcess server, BenchFiles files, string? sdk, int repetitions)
{
    private const string EmptyImport = "Import-Module $emptyModule";

    // What takes long varies little.
    private static readonly TimeSpan s_longEnough = TimeSpan.FromSeconds(4);

    private bool _isColdSdk = true;

    public async Task<ScenarioResult> RunAsync(Scenario scenario)
    {
        await server.SetLatencyAsync(scenario.Latency);
        ProcessStartInfo module = InPowerShell(scenario.Setup, scenario.Script);
        return new ScenarioResult(
            scenario,
            scenario.IsWholeProcess ? await MedianAsync(() => LessAsync(module, InPowerShell(PowerShellProcess.Fresh, EmptyImport)))
                : await MedianAsync(() => ChildProcess.MeasureAsync(module)),
            await FloorAsync(scenario),
            await SdkAsync(scenario));
    }

    private async Task<Measurement?> FloorAsync(Scenario scenario) =>
        !scenario.HasFloor || (scenario.IsTransfer && !Curl.IsThere) ? null
        : scenario.IsTransfer ? await MedianAsync(() => ChildProcess.TimeAsync(Curl.Start(server.Address, files, scenario.Work)))
        : await MedianAsync(() => ChildProcess.MeasureAsync(
            scenario.FloorScript is { } script
                ? InPowerShell(PowerShellProcess.Fresh, script)
                : ChildProcess.Self([FloorProcess.Name, server.Address, .. scenario.Work])));

    private async Task<Measurement?> SdkAsync(Scenario scenario)
    {
        if (sdk is null || scenario.SdkWork is null)
        {
            return null;
        }

        ProcessStartInfo work = ChildProcess.Python(
            sdk, [Repository.SdkScript, server.Address, Repository.Key, files.Images, .. scenario.SdkWork]);
        // Python keeps what it has compiled of the SDK from one process to the next, as PowerShell does with the images.
        if (_isColdSdk)
        {
            await ChildProcess.RunAsync(work);
            _isColdSdk = false;
        }

        return scenario.IsWholeProcess
            ? await MedianAsync(() => LessAsync(work, ChildProcess.Python(sdk, "-c", "pass")))
            : await MedianAsync(() => ChildProcess.MeasureAsync(work));
    }

    private static async Task<Measurement> LessAsync(ProcessStartInfo whole, ProcessStartInfo bare)
    {
        Measurement nothing = await ChildProcess.TimeAsync(bare);
        Measurement taken = await ChildProcess.TimeAsync(whole);
        return taken with { Seconds = taken.Seconds - nothing.Seconds };
    }

    private ProcessStartInfo InPowerShell(string setup, string script) =>
        PowerShellProcess.Measure(server.Address, files, setup, script);

    private async Task<Measurement> MedianAsync(Func<Task<Measurement>> measure)
    {
        List<Measurement> runs = [];
        long begin = Stopwatch.GetTimestamp();
        do
        {
            files.ClearOutput();
            runs.Add(await measure());
        }
        while (runs.Count < repetitions && Stopwatch.GetElapsedTime(begin) < s_longEnough);

        return runs.OrderBy(run => run.Seconds).ElementAt(runs.Count / 2);
    }
}
