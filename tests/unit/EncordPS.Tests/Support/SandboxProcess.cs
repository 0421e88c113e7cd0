using System.Diagnostics;

namespace EncordPS.Tests.Support;

/// <summary>A sandbox in a process of its own, which can be killed and started again where it was.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("encord-killed-");
    private readonly int _port = LoopbackPort.Free();
    private Process? _process;

    public string Address => $"http://127.0.0.1:{_port}";

    public string KeyPath => Path.Combine(_directory.FullName, "key");

    /// <summary>Starts it and waits until it listens.</summary>
    public void Start()
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "EncordPS.Sandbox.dll"), "--port", $"{_port}", "--key", KeyPath,
            "--data", Path.Combine(_directory.FullName, "state.db"), "--job-rate", "0", "--quiet",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        _process = Process.Start(start)!;
        Assert.Equal(Address, _process.StandardOutput.ReadLine());
    }

    /// <summary>Ends it as SIGKILL does: it has no moment left for anything.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    public void Dispose()
    {
        Kill();
        _directory.Delete(recursive: true);
    }
}
