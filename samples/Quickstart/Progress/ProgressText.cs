using System.Globalization;
using System.Management.Automation;

namespace EncordPS.Quickstart.Progress;

/// <summary>A progress record in words, on one line.</summary>
internal static class ProgressText
{
    private const int BarWidth = 20;

    /// <summary>"Waiting for upload job: 120 done, 2 failed (41 %, 00:00:05 left)".</summary>
    public static string Sentence(ProgressRecord record)
    {
        string status = Words(record);
        string details = string.Join(", ", Details(record));
        string text = status.Length > 0 ? $"{record.Activity}: {status}" : record.Activity;
        return details.Length > 0 ? $"{text} ({details})" : text;
    }

    /// <summary>"Waiting for upload job [#####     ] 120 done, 2 failed (41 %, …)", cut to the width.</summary>
    public static string Bar(ProgressRecord record, int width)
    {
        string bar = HasPercent(record) ? $" [{Gauge(record.PercentComplete)}]" : "";
        string details = string.Join(", ", Details(record));
        string tail = details.Length > 0 ? $" ({details})" : "";
        return Cut($"{record.Activity}{bar} {Words(record)}{tail}", width);
    }

    public static bool HasPercent(ProgressRecord record) => record.PercentComplete >= 0;

    private static string Words(ProgressRecord record) =>
        string.IsNullOrWhiteSpace(record.CurrentOperation)
            ? record.StatusDescription ?? ""
            : $"{record.StatusDescription} {record.CurrentOperation}".Trim();

    private static IEnumerable<string> Details(ProgressRecord record)
    {
        if (HasPercent(record))
        {
            yield return $"{record.PercentComplete} %";
        }

        if (record.SecondsRemaining >= 0)
        {
            var left = TimeSpan.FromSeconds(record.SecondsRemaining);
            yield return left.ToString("c", CultureInfo.InvariantCulture) + " left";
        }
    }

    private static string Gauge(int percent)
    {
        int filled = Math.Clamp(percent, 0, 100) * BarWidth / 100;
        return new string('#', filled).PadRight(BarWidth);
    }

    private static string Cut(string text, int width) =>
        text.Length <= width ? text : text[..Math.Max(0, width - 3)] + "...";
}
