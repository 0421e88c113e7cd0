using EncordPS.Bench.Scenarios;

namespace EncordPS.Bench.Tests;

/// <summary>Nothing is said of times here: only that everything that is measured works.</summary>
public sealed class QuickRunTests
{
    [Fact]
    public async Task The_quick_run_prints_a_row_for_everything_that_is_measured()
    {
        using StringWriter output = new();

        await TableRun.RunAsync(new BenchOptions(IsQuick: true, Filter: null, Sdk: null), output);

        string[] rows = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            new AllScenarios(isQuick: true).List().Select(scenario => scenario.Title),
            rows.Skip(2).Select(row => row.Split('|')[1].Trim()));
    }
}
