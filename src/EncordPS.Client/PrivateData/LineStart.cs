namespace EncordPS.PrivateData;

/// <summary>Looks for lines around a place that is no JSON.</summary>
internal static class LineStart
{
    /// <summary>Looks for the next line that begins with an object.</summary>
    /// <param name="text">The text, of which the first line does not count.</param>
    /// <param name="isLast">Whether nothing comes after it.</param>
    /// <param name="passed">Where that line begins; or how much of the text need not be looked at again.</param>
    public static bool TryFind(ReadOnlySpan<byte> text, bool isLast, out int passed)
    {
        passed = 0;
        for (int end; (end = text.Slice(passed).IndexOf((byte)'\n')) >= 0;)
        {
            int line = passed + end + 1;
            int first = FirstOf(text, line);
            if (first == text.Length && !isLast)
            {
                // The line is still to come; it is looked at with the end of the one before.
                passed = line - 1;
                return false;
            }

            passed = line;
            if (first < text.Length && text[first] == '{')
            {
                return true;
            }
        }

        passed = text.Length;
        return false;
    }

    /// <summary>Whether there is nothing but white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> text) => FirstOf(text, 0) == text.Length;

    /// <summary>
    /// Where a fault is that the parser saw at the first sign of a line: at the end of the line before, where a comma, a bracket or a
    /// brace is missing. Behind a comma it is where the parser says.
    /// </summary>
    public static int EndOfTextBefore(ReadOnlySpan<byte> text, int fault)
    {
        int end = fault;
        while (end > 0 && IsSpace(text[end - 1]))
        {
            end--;
        }

        return end > 0 && text[end - 1] is not ((byte)',' or (byte)':' or (byte)'[' or (byte)'{')
            && text.Slice(end, fault - end).IndexOf((byte)'\n') >= 0
                ? end
                : fault;
    }

    private static int FirstOf(ReadOnlySpan<byte> text, int start)
    {
        int at = start;
        while (at < text.Length && IsSpace(text[at]) && (text[at] != '\n' || start == 0))
        {
            at++;
        }

        return at;
    }

    private static bool IsSpace(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
