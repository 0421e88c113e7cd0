using System.Runtime.InteropServices;

namespace EncordPS.Quickstart;

/// <summary>A folder that goes away with the run, even when a closed terminal or a kill ends the run.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("encordps-quickstart-");
    private readonly PosixSignalRegistration[] _signals;

    public TemporaryDirectory()
    {
        // Since .NET 10 these end a process without a word: no finally block, no ProcessExit.
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Delete()),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Delete()),
        ];
    }

    public string File(string name) => Path.Combine(_directory.FullName, name);

    public void Dispose()
    {
        Array.ForEach(_signals, signal => signal.Dispose());
        Delete();
    }

    private void Delete()
    {
        try
        {
            _directory.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Already gone, or Windows still holds a file open: a stray temporary folder is no reason to fail.
        }
    }
}
