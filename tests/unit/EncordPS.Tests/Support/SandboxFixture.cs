namespace EncordPS.Tests.Support;

/// <summary>A sandbox whose upload jobs are done at once, and an engine that is connected to it.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    private string? _largeDataset;
    private string? _largeFolder;
    private string? _largeItemFolder;

    public SandboxServer Server { get; private set; } = null!;

    public Engine Engine { get; private set; } = null!;

    public RequestTrace Trace { get; } = new();

    /// <summary>A dataset of 100,000 images, named bulk/0000001.jpg and so on.</summary>
    public string LargeDataset => _largeDataset ??= NewDataset("Large", rows: 100_000);

    /// <summary>A folder of 2,500 folders, named bulk-00001 and so on.</summary>
    public string LargeFolder => _largeFolder ??= NewFolder("Large", folders: 2500);

    /// <summary>A folder of 2,500 items, named bulk/0000001.jpg and so on.</summary>
    public string LargeItemFolder => _largeItemFolder ??= FolderOf(NewDataset("Large items", rows: 2500));

    public async Task InitializeAsync()
    {
        Server = await SandboxServer.StartAsync(new SandboxOptions { JobRate = 0, Interceptor = Trace.RunAsync });
        Engine = new Engine();
        Engine.Connect(Server);
    }

    public async Task DisposeAsync()
    {
        Engine.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Makes a dataset of images for a test to change.</summary>
    public string NewDataset(string title, int rows)
    {
        string hash = Engine.Invoke($"(New-EncordDataset '{title}').DatasetHash").Text;
        Server.AddDataRows(Guid.Parse(hash), rows);
        Trace.Forget();
        return hash;
    }

    /// <summary>Makes a storage folder for a test to change, with folders in it.</summary>
    public string NewFolder(string name, int folders = 0)
    {
        string uuid = Engine.Invoke($"(New-EncordStorageFolder '{name}').Uuid").Text;
        Server.AddFolders(Guid.Parse(uuid), folders);
        Trace.Forget();
        return uuid;
    }

    private string FolderOf(string dataset)
    {
        string folder = Engine.Invoke($"(Get-EncordDataset -DatasetHash {dataset}).BackingFolderUuid").Text;
        Trace.Forget();
        return folder;
    }
}
