using EncordPS.Sandbox;

namespace EncordPS.Quickstart;

/// <summary>A sandbox inside this process, on a free port, with a fresh key; nothing of it stays.</summary>
internal sealed class TemporarySandbox : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory;
    private readonly SandboxServer _server;

    private TemporarySandbox(TemporaryDirectory directory, SandboxServer server)
    {
        _directory = directory;
        _server = server;
    }

    public Uri Address => _server.Address;

    public string PrivateKeyPath => _server.PrivateKeyPath;

    /// <summary>Where the story writes its report; goes away with the key and the data.</summary>
    public string ReportPath => _directory.File("failures.csv");

    public static async Task<TemporarySandbox> StartAsync(double? jobRate, CancellationToken cancellationToken)
    {
        var directory = new TemporaryDirectory();
        try
        {
            SandboxServer server = await SandboxServer.StartAsync(Options(directory, jobRate), cancellationToken);
            return new TemporarySandbox(directory, server);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _directory.Dispose();
    }

    private static SandboxOptions Options(TemporaryDirectory directory, double? jobRate)
    {
        var defaults = new SandboxOptions();
        return new SandboxOptions
        {
            Port = 0,
            KeyPath = directory.File("sandbox.key"),
            DataPath = directory.File("sandbox.db"),
            JobRate = jobRate ?? defaults.JobRate,
        };
    }
}
