namespace EncordPS.Quickstart.Terminals;

/// <summary>
/// Where the host writes and reads. Everything goes to one writer, errors too: a redirected run
/// is then a transcript in the order in which things happened.
/// </summary>
internal sealed class Terminal(TextWriter output, TextReader input)
{
    internal const int RedirectedWidth = 100;

    private readonly Lock _gate = new();

    public TextReader Input { get; } = input;

    /// <summary>Output goes to a screen that understands cursor movement.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Somebody sits at a keyboard and can answer a question.</summary>
    public bool HasKeyboard { get; init; }

    public bool UsesColour { get; init; }

    /// <summary>False after text without a line end, such as a prompt.</summary>
    public bool IsAtLineStart { get; private set; } = true;

    /// <summary>True at the very start too: there is nothing to keep a distance from.</summary>
    public bool IsAfterBlankLine { get; private set; } = true;

    public int Width => IsScreen ? ScreenWidth() : RedirectedWidth;

    public static Terminal FromConsole()
    {
        bool isScreen = !Console.IsOutputRedirected
            && Environment.GetEnvironmentVariable("TERM") != "dumb"
            && WindowsConsole.TryEnableEscapeSequences();
        return new Terminal(Console.Out, Console.In)
        {
            IsScreen = isScreen,
            HasKeyboard = !Console.IsInputRedirected,
            // https://no-color.org: set and not empty means no colour.
            UsesColour = isScreen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    public void Write(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        lock (_gate)
        {
            // Tables are written line by line, so a blank one is a lone line end.
            IsAfterBlankLine = IsAtLineStart && text.Trim('\r', '\n').Length == 0;
            IsAtLineStart = text[^1] is '\n' or '\r';
            output.Write(text);
            output.Flush();
        }
    }

    public void WriteLine(string text = "") => Write(text + Environment.NewLine);

    public void EnsureBlankLine()
    {
        if (!IsAfterBlankLine)
        {
            WriteLine();
        }
    }

    public string Paint(string style, string text) =>
        UsesColour && text.Length > 0 ? style + text + Ansi.Reset : text;

    private static int ScreenWidth()
    {
        // A pseudo-terminal without a size says 0.
        int width = Console.WindowWidth;
        return width > 0 ? width : RedirectedWidth;
    }
}
