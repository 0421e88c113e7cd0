namespace EncordPS.Quickstart.Interactive;

/// <summary>What came of asking for a line: a line, a cancel (Ctrl+C), or the end of input.</summary>
internal readonly record struct LineInput(string? Text, bool IsCancelled)
{
    public static LineInput Cancelled => new(null, IsCancelled: true);

    public static LineInput EndOfInput => new(null, IsCancelled: false);

    public static LineInput Line(string text) => new(text, IsCancelled: false);
}
