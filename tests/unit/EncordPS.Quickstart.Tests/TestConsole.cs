using EncordPS.Quickstart.Engine;
using EncordPS.Quickstart.Hosting;
using EncordPS.Quickstart.Progress;
using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart.Tests;

/// <summary>A redirected console in memory: what is piped in, and what came out.</summary>
internal sealed class TestConsole(string input = "", bool isScreen = false) : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private Terminal? _terminal;

    public Terminal Terminal => _terminal ??= new Terminal(_output, new StringReader(input)) { IsScreen = isScreen };

    public string RawOutput => _output.ToString();

    public string Output => RawOutput.ReplaceLineEndings("\n");

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public PowerShellEngine StartEngine() =>
        new(new QuickstartHost(new ConsoleUserInterface(Terminal, new LogProgressView(Terminal, TimeProvider.System))));

    public void Dispose() => _output.Dispose();
}
