using System.Diagnostics;

namespace EncordPS.Sandbox.Tests.Support;

/// <summary>The program itself, in a process of its own, with files that outlive it.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, Uri address, string keyPath)
    {
        _process = process;
        Client = new TestClient(address, TestKey.Read(keyPath), TimeProvider.System);
    }

    public TestClient Client { get; }

    public static async Task<SandboxProcess> StartAsync(string directory, double jobRate)
    {
        string key = Path.Combine(directory, "key");
        Process process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [typeof(SandboxServer).Assembly.Location, "--quiet", "--port", "0", "--key", key, "--data", DataPath(directory), "--job-rate", $"{jobRate}"])
        {
            RedirectStandardOutput = true,
        })!;
        string address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The sandbox did not start.");
        return new SandboxProcess(process, new Uri(address), key);
    }

    public static string DataPath(string directory) => Path.Combine(directory, "state.db");

    /// <summary>Ends it as nothing can be prepared for: SIGKILL, on Windows TerminateProcess.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        Client.Dispose();
        _process.Dispose();
    }
}
