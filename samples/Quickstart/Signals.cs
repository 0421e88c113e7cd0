using System.Runtime.InteropServices;

namespace EncordPS.Quickstart;

/// <summary>What ends the run from outside. PowerShell gets a Ctrl+C too, and stops what runs in it.</summary>
internal sealed class Signals : IDisposable
{
    private static readonly TimeSpan s_timeToStop = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _ending = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Signals(bool isInteractive)
    {
        // At a prompt Ctrl+C ends a command, not the session.
        Action<PosixSignalContext> interrupt = isInteractive
            ? context => context.Cancel = true
            : context => End(context, 130, s_timeToStop);
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, interrupt),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, 143, TimeSpan.Zero)),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => End(context, 129, TimeSpan.Zero)),
        ];
    }

    /// <summary>As a shell has it: 128 and the number of the signal. Null while none came.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Cancelled when whatever still runs has to go.</summary>
    public CancellationToken Ending => _ending.Token;

    public void Dispose()
    {
        Array.ForEach(_registrations, registration => registration.Dispose());
        _ending.Dispose();
    }

    private void End(PosixSignalContext context, int exitCode, TimeSpan delay)
    {
        context.Cancel = true;
        ExitCode = exitCode;
        _ending.CancelAfter(delay);
    }
}
