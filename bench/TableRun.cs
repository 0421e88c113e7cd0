using EncordPS.Bench.Measuring;
using EncordPS.Bench.Scenarios;

namespace EncordPS.Bench;

/// <summary>Measures everything and prints the table, row by row.</summary>
internal static class TableRun
{
    public static async Task RunAsync(BenchOptions options, TextWriter output)
    {
        AllScenarios scenarios = new(options.IsQuick);
        using BenchFiles files = await BenchFiles.CreateAsync(scenarios.Files, scenarios.LargeSize);
        using ServerProcess server = await ServerProcess.StartAsync();
        ScenarioRunner runner = new(server, files, options.Sdk, options.RepeatEach);
        ResultTable.WriteHead(output);
        foreach (Scenario scenario in scenarios.List().Where(scenario =>
            options.Filter is null || scenario.Title.Contains(options.Filter, StringComparison.OrdinalIgnoreCase)))
        {
            ResultTable.Write(output, await runner.RunAsync(scenario));
        }
    }
}
