using System.Text;

namespace EncordPS.AccessLists;

/// <summary>
/// Reads CSV as spreadsheets and Export-Csv write it: values in quotation marks may have commas and line breaks in them. Each record
/// has the number of the line that it begins on.
/// </summary>
internal static class CsvText
{
    /// <summary>The records that are not empty.</summary>
    /// <exception cref="AccessFileException">A quotation mark is not closed.</exception>
    public static IEnumerable<(int Line, string[] Values)> Read(string text)
    {
        int line = 1;
        for (int at = 0; at < text.Length;)
        {
            int first = line;
            string[] values = ReadRecord(text, ref at, ref line);
            // A spreadsheet leaves lines of commas where lines were emptied.
            if (Array.Exists(values, static value => value.Length > 0))
            {
                yield return (first, values);
            }
        }
    }

    private static string[] ReadRecord(string text, ref int at, ref int line)
    {
        List<string> values = [];
        while (true)
        {
            values.Add(at < text.Length && text[at] == '"' ? ReadQuoted(text, ref at, ref line) : ReadPlain(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                continue;
            }

            EndLine(text, ref at, ref line);
            return [.. values];
        }
    }

    private static string ReadPlain(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
        {
            at++;
        }

        return text.Substring(start, at - start);
    }

    private static string ReadQuoted(string text, ref int at, ref int line)
    {
        int first = line;
        StringBuilder value = new();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
            {
                at++;
                return value.Append(ReadPlain(text, ref at)).ToString();
            }

            at += text[at] == '"' ? 1 : 0;
            line += text[at] == '\n' ? 1 : 0;
            value.Append(text[at]);
        }

        throw new AccessFileException(AccessProblem.FileNotValid, Invariant($"line {first}: a quotation mark is not closed"));
    }

    private static void EndLine(string text, ref int at, ref int line)
    {
        if (at < text.Length && text[at] == '\r')
        {
            at++;
        }

        if (at < text.Length && text[at] == '\n')
        {
            at++;
        }

        line++;
    }
}
