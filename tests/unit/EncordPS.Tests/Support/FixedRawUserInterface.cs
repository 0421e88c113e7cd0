using System.Management.Automation.Host;

namespace EncordPS.Tests.Support;

/// <summary>A window of 100 columns, which the formatter lays tables out for.</summary>
internal sealed class FixedRawUserInterface : PSHostRawUserInterface
{
    public const int Width = 100;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override Size BufferSize { get; set; } = new(Width, 50);

    public override Size WindowSize { get; set; } = new(Width, 50);

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override int CursorSize { get; set; } = 25;

    public override Coordinates CursorPosition { get; set; }

    public override Coordinates WindowPosition { get; set; }

    public override string WindowTitle { get; set; } = "EncordPS";

    public override bool KeyAvailable => false;

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw new PSNotSupportedException();

    public override void FlushInputBuffer()
    {
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw new PSNotSupportedException();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw new PSNotSupportedException();

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw new PSNotSupportedException();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) =>
        throw new PSNotSupportedException();
}
