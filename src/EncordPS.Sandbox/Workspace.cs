namespace EncordPS.Sandbox;

/// <summary>The files of a server: those that were named, and a temporary directory for the others.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string? _temporary;

    private Workspace(SandboxOptions options)
    {
        if (options.DataPath is null || options.KeyPath is null)
        {
            _temporary = Directory.CreateTempSubdirectory("encord-sandbox-").FullName;
        }

        KeyPath = Path.GetFullPath(options.KeyPath ?? Path.Combine(_temporary!, "id_ed25519"));
        string data = Path.GetFullPath(options.DataPath ?? Path.Combine(_temporary!, "sandbox.db"));
        Directory.CreateDirectory(Path.GetDirectoryName(data)!);
        Database = new SandboxDatabase(data);
    }

    public string KeyPath { get; }

    public SandboxDatabase Database { get; }

    public static Workspace Open(SandboxOptions options) => new(options);

    public void Dispose()
    {
        Database.Dispose();
        if (_temporary is not null && Directory.Exists(_temporary))
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }
}
