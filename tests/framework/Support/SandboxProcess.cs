using System.Diagnostics;

namespace EncordPS.FrameworkCheck.Support;

/// <summary>A sandbox for one run, whose user has the test key.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, string folder)
    {
        _process = process;
        Folder = folder;
    }

    public Uri Domain { get; private set; } = new("http://127.0.0.1");

    /// <summary>A place for files; it goes with the sandbox.</summary>
    public string Folder { get; }

    public static async Task<SandboxProcess> StartAsync(Place place)
    {
        string folder = Path.Combine(Path.GetTempPath(), "encordps-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        string key = Path.Combine(folder, "key");
        File.Copy(place.Key(Place.PlainKey), key);
        SandboxProcess sandbox = new(Process.Start(Start(place.SandboxProgram, key, Path.Combine(folder, "data.db"))), folder);
        string? firstLine = await sandbox._process.StandardOutput.ReadLineAsync();
        if (!Uri.TryCreate(firstLine, UriKind.Absolute, out Uri? address))
        {
            sandbox.Dispose();
            throw new InvalidOperationException($"The sandbox {place.SandboxProgram} did not start. {firstLine}");
        }

        sandbox.Domain = address;
        return sandbox;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static ProcessStartInfo Start(string program, string key, string data) => new()
    {
        // The dotnet that runs the build, where there is one; it need not be on the PATH.
        FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        Arguments = $"\"{program}\" --quiet --port 0 --job-rate 0 --key \"{key}\" --data \"{data}\"",
        UseShellExecute = false,
        RedirectStandardOutput = true,
    };
}
