using EncordPS.Quickstart.Engine;

namespace EncordPS.Quickstart;

/// <summary>Ctrl+C stops the running command; the program goes on, and cleans up after itself.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly PowerShellEngine _engine;

    public Interruption(PowerShellEngine engine)
    {
        _engine = engine;
        Console.CancelKeyPress += OnCancel;
    }

    public void Dispose() => Console.CancelKeyPress -= OnCancel;

    private void OnCancel(object? sender, ConsoleCancelEventArgs arguments)
    {
        arguments.Cancel = true;
        _engine.Stop();
    }
}
