using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.AccessLists;

/// <summary>Reads a list of who is to have access from a CSV or a JSON file, with the numbers of its lines.</summary>
internal static class AccessFile
{
    private static readonly char[] s_otherDelimiters = [';', '\t', '|'];

    /// <exception cref="AccessFileException">The file is none.</exception>
    public static IReadOnlyList<DesiredLine> Read(byte[] bytes)
    {
        string text = Decode(bytes);
        return text.AsSpan().TrimStart() is ['[' or '{', ..] ? ReadJson(text) : ReadCsv(text);
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return StrictText.Decode(bytes);
        }
        catch (FormatException e)
        {
            throw new AccessFileException(AccessProblem.FileNotValid, $"it {e.Message}", e);
        }
    }

    private static List<DesiredLine> ReadCsv(string text)
    {
        List<DesiredLine> lines = [];
        string[]? header = null;
        foreach ((int line, string[] values) in CsvText.Read(text))
        {
            // Export-Csv of Windows PowerShell writes the type before the header.
            if (header is null && !values[0].StartsWith("#TYPE", StringComparison.Ordinal))
            {
                header = CheckHeader(values);
            }
            else if (header is not null)
            {
                lines.Add(ReadLine(header, line, values));
            }
        }

        return lines;
    }

    private static string[] CheckHeader(string[] header)
    {
        if (header is [var only] && only.IndexOfAny(s_otherDelimiters) is >= 0 and var at)
        {
            throw new AccessFileException(
                AccessProblem.WrongDelimiter,
                only[at] == '\t' ? "its columns are divided by tabs" : $"its columns are divided by '{only[at]}'");
        }

        string[] names = [.. header.Select(static name => name.Trim())];
        foreach (string column in (string[])[nameof(DesiredLine.Principal), nameof(DesiredLine.Role)])
        {
            if (!DesiredLine.Columns[column].Intersect(names, StringComparer.OrdinalIgnoreCase).Any())
            {
                throw new AccessFileException(AccessProblem.FileNotValid, $"it has no column {column}");
            }
        }

        return names;
    }

    private static DesiredLine ReadLine(string[] header, int line, string[] values)
    {
        string where = Invariant($"line {line}");
        return values.Skip(header.Length).Any(static value => value.Length > 0)
            // A comma too many moves the values to other columns.
            ? new DesiredLine(where, where) { Scope = Invariant($"{values.Length} values for {header.Length} columns") }
            : DesiredLine.Read(where, where, name =>
                Array.FindIndex(header, column => column.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index
                && index < values.Length ? values[index] : null);
    }

    private static List<DesiredLine> ReadJson(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            int[] starts = [.. JsonLines.OfObjects(text)];
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Array
                ? [.. root.EnumerateArray().Select((entry, index) => ReadEntry(entry, starts.ElementAtOrDefault(index)))]
                : [ReadEntry(root, starts.FirstOrDefault())];
        }
        catch (JsonException e)
        {
            throw new AccessFileException(
                AccessProblem.FileNotValid, Invariant($"line {(e.LineNumber ?? 0) + 1}: it is not JSON"), e);
        }
    }

    private static DesiredLine ReadEntry(JsonElement entry, int line)
    {
        string where = Invariant($"line {line}");
        return entry.ValueKind != JsonValueKind.Object
            ? throw new AccessFileException(AccessProblem.FileNotValid, "it is not a list of objects")
            : DesiredLine.Read(where, where, name => entry.EnumerateObject()
                .Where(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                .Select(static member => member.Value.ValueKind == JsonValueKind.Null ? null : member.Value.ToString())
                .FirstOrDefault());
    }
}
