using System.Management.Automation;
using System.Management.Automation.Host;
using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart.Hosting;

/// <summary>
/// The size of the console, which the formatter lays tables out for, and its keys. Reading and
/// writing cells of the screen is left out: no command of the story needs it.
/// </summary>
internal sealed class ConsoleRawUserInterface(Terminal terminal) : PSHostRawUserInterface
{
    private const int RedirectedHeight = 50;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override Size BufferSize
    {
        get => new(terminal.Width, Height);
        set => throw Unsupported();
    }

    public override Size WindowSize
    {
        get => BufferSize;
        set => throw Unsupported();
    }

    public override Size MaxWindowSize => BufferSize;

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override int CursorSize { get; set; } = 25;

    public override Coordinates CursorPosition { get; set; }

    public override Coordinates WindowPosition { get; set; }

    public override string WindowTitle { get; set; } = "EncordPS";

    public override bool KeyAvailable => terminal.HasKeyboard && Console.KeyAvailable;

    private int Height => terminal.IsScreen ? Math.Max(1, Console.WindowHeight) : RedirectedHeight;

    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        if (!terminal.HasKeyboard)
        {
            throw new HostException("A key is asked for, but there is no keyboard: input is redirected.");
        }

        ConsoleKeyInfo key = Console.ReadKey(options.HasFlag(ReadKeyOptions.NoEcho));
        return new KeyInfo((int)key.Key, key.KeyChar, default, keyDown: true);
    }

    public override void FlushInputBuffer()
    {
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw Unsupported();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw Unsupported();

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw Unsupported();

    public override void ScrollBufferContents(
        Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) =>
        throw Unsupported();

    private static PSNotSupportedException Unsupported() => new("This host does not move or resize its console.");
}
