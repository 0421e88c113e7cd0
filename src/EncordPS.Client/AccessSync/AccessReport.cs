using System.Text;
using EncordPS.Errors;

namespace EncordPS.AccessSync;

/// <summary>What became of a plan, as CSV or as Markdown.</summary>
internal static class AccessReport
{
    private static readonly (string Name, Func<AccessResult, string> Read)[] s_columns =
    [
        ("Outcome", static result => result.Outcome),
        ("Action", static result => result.Action),
        ("Scope", static result => result.Scope),
        ("Id", static result => result.Id),
        ("Title", static result => result.Title),
        ("PrincipalType", static result => result.PrincipalType),
        ("Principal", static result => result.Principal),
        ("CurrentRole", static result => result.CurrentRole),
        ("Role", static result => result.Role),
        ("Error", static result => result.Error),
    ];

    public static void Write(string path, IReadOnlyCollection<AccessResult> results, AccessSyncSummary summary)
    {
        bool isMarkdown = Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase);
        UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: !isMarkdown);
        File.WriteAllText(path, isMarkdown ? Markdown(results, summary) : Csv(results), encoding);
    }

    public static string Csv(IEnumerable<AccessResult> results) => Lines(
        results.Select(static result => string.Join(",", s_columns.Select(column => Quote(column.Read(result)))))
            .Prepend(string.Join(",", s_columns.Select(static column => Quote(column.Name)))));

    public static string Markdown(IEnumerable<AccessResult> results, AccessSyncSummary summary) => Lines(
        results.Select(static result => $"| {string.Join(" | ", s_columns.Select(column => Cell(column.Read(result))))} |")
            .Prepend($"|{string.Concat(s_columns.Select(static _ => "---|"))}")
            .Prepend($"| {string.Join(" | ", s_columns.Select(static column => column.Name))} |")
            .Prepend("")
            .Prepend($"**{summary}**"));

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(static line => line + "\n"));

    // Spreadsheets take what begins like a formula for one, and titles are other people's.
    private static string Quote(string text)
    {
        string safe = text.Length > 0 && "=+-@\t\r\n".IndexOf(text[0]) >= 0 ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"")}\"";
    }

    private static string Cell(string text)
    {
        StringBuilder cell = new();
        foreach (char letter in PlainText.Line(text))
        {
            cell.Append("\\`*_[]<>|&".IndexOf(letter) >= 0 ? "\\" : "").Append(letter);
        }

        return cell.ToString();
    }
}
