using EncordPS.Bench.Measuring;

namespace EncordPS.Bench.Scenarios;

/// <summary>The one table, as Markdown: it can be read as it stands and pasted into a page.</summary>
internal static class ResultTable
{
    private const string Nothing = "";

    private static readonly string[] s_head =
        ["work", "EncordPS", "peak", "kept", "floor", "x floor", "SDK", "peak", "SDK / EncordPS"];

    public static void WriteHead(TextWriter output)
    {
        output.WriteLine(Line(s_head));
        output.WriteLine(Line(s_head.Select((_, column) => column == 0 ? "---" : "---:")));
    }

    public static void Write(TextWriter output, ScenarioResult result)
    {
        double scale = result.Scenario.Scale;
        output.WriteLine(Line(
        [
            result.Scenario.Title,
            Time(result.Module, scale),
            Megabytes(result.Module.PeakMegabytes),
            Megabytes(result.Module.RetainedMegabytes),
            Time(result.Floor, scale),
            Ratio(result.Module, result.Floor),
            Time(result.Sdk, scale),
            result.Sdk is { } sdk ? Megabytes(sdk.PeakMegabytes) : Nothing,
            Ratio(result.Sdk, result.Module),
        ]));
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Time(Measurement? run, double scale) => run is null ? Nothing
        : run.Seconds * scale < 1 ? Text($"{run.Seconds * scale * 1000:N0} ms")
        : Text($"{run.Seconds * scale:N2} s");

    private static string Megabytes(double count) => Text($"{count:N0} MB");

    private static string Ratio(Measurement? more, Measurement? less) =>
        more is null || less is null ? Nothing : Text($"{more.Seconds / less.Seconds:N1}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
