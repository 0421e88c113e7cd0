using EncordPS.Sandbox;

namespace EncordPS.Quickstart;

/// <summary>A sandbox inside this process, on a free port, with a fresh key; nothing of it stays.</summary>
internal sealed class TemporarySandbox(DirectoryInfo directory, SandboxServer server) : IAsyncDisposable
{
    public Uri Address => server.Address;

    public string PrivateKeyPath => server.PrivateKeyPath;

    /// <summary>A place for files that go away with the key and the data.</summary>
    public string PathOf(string name) => Path.Combine(directory.FullName, name);

    public static async Task<TemporarySandbox> StartAsync(double? jobRate)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("encordps-quickstart-");
        try
        {
            var options = new SandboxOptions
            {
                KeyPath = Path.Combine(directory.FullName, "sandbox.key"),
                DataPath = Path.Combine(directory.FullName, "sandbox.db"),
            };
            options.JobRate = jobRate ?? options.JobRate;
            return new TemporarySandbox(directory, await SandboxServer.StartAsync(options, CancellationToken.None));
        }
        catch
        {
            directory.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
