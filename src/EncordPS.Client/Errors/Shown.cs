namespace EncordPS.Errors;

/// <summary>A text of a description as a message shows it.</summary>
internal static class Shown
{
    private const int Longest = 200;

    /// <summary>In one line and not too long; of a URL without what may open it.</summary>
    public static string Of(string text)
    {
        string line = PlainText.Line(Redaction.Apply(text));
        return line.Length <= Longest ? line
            : line.Substring(0, Longest - (char.IsHighSurrogate(line[Longest - 1]) ? 1 : 0)) + "…";
    }
}
