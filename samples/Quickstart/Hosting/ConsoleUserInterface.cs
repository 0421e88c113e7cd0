using System.Management.Automation;
using System.Management.Automation.Host;
using EncordPS.Quickstart.Progress;
using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart.Hosting;

/// <summary>The streams as pwsh shows them. Questions are in the other half of this class.</summary>
internal sealed partial class ConsoleUserInterface(Terminal terminal, IProgressView progress) : PSHostUserInterface
{
    private readonly ConsoleRawUserInterface _rawUI = new(terminal);

    public override PSHostRawUserInterface RawUI => _rawUI;

    /// <summary>Tells the engine's formatter whether to colour tables and errors.</summary>
    public override bool SupportsVirtualTerminal => terminal.UsesColour;

    public override void Write(string value) => Put(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Put(terminal.Paint(Style(foregroundColor, backgroundColor), value));

    public override void WriteLine(string value) => Put(value + Environment.NewLine);

    public override void WriteErrorLine(string value) =>
        PutLine(PSStyle.Instance.Formatting.Error, value);

    public override void WriteWarningLine(string message) =>
        PutLine(PSStyle.Instance.Formatting.Warning, "WARNING: " + message);

    public override void WriteVerboseLine(string message) =>
        PutLine(PSStyle.Instance.Formatting.Verbose, "VERBOSE: " + message);

    public override void WriteDebugLine(string message) =>
        PutLine(PSStyle.Instance.Formatting.Debug, "DEBUG: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record) => progress.Show(sourceId, record);

    public void EndCommand() => progress.End();

    private void PutLine(string style, string text) => Put(terminal.Paint(style, text) + Environment.NewLine);

    private void Put(string? text)
    {
        progress.Hide();
        // The formatter decorates tables whatever the host can show; the host has the last word.
        terminal.Write(GetOutputString(text ?? "", SupportsVirtualTerminal));
    }

    /// <summary>Only what differs from the console's own colours, so that a light theme stays readable.</summary>
    private string Style(ConsoleColor foreground, ConsoleColor background) =>
        (foreground == _rawUI.ForegroundColor ? "" : PSStyle.MapForegroundColorToEscapeSequence(foreground))
        + (background == _rawUI.BackgroundColor ? "" : PSStyle.MapBackgroundColorToEscapeSequence(background));
}
