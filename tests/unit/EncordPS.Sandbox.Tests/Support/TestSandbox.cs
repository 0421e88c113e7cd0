namespace EncordPS.Sandbox.Tests.Support;

/// <summary>A sandbox of one test, with a client for the user whom it was started for.</summary>
internal sealed class TestSandbox : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("sandbox-tests-");
    private readonly TimeProvider _clock;
    private readonly List<TestClient> _clients = [];

    private TestSandbox(SandboxServer server, TimeProvider clock)
    {
        Server = server;
        _clock = clock;
        Key = TestKey.Read(server.PrivateKeyPath);
        Client = ClientOf(Key);
    }

    public SandboxServer Server { get; }

    public TestKey Key { get; }

    public TestClient Client { get; }

    public static async Task<TestSandbox> StartAsync(Action<SandboxOptions>? configure = null)
    {
        var options = new SandboxOptions { JobRate = 0 };
        configure?.Invoke(options);
        return new TestSandbox(await SandboxServer.StartAsync(options), options.Clock);
    }

    public TestClient ClientOf(TestKey key)
    {
        var client = new TestClient(Server.Address, key, _clock);
        _clients.Add(client);
        return client;
    }

    /// <summary>A client for another user, with an organisation role and, in a dataset, a role.</summary>
    public TestClient ClientOf(
        string email, Guid? dataset = null, string role = "user", string? organisationRole = "user")
    {
        string path = Path.Combine(_directory.FullName, Guid.NewGuid().ToString());
        Server.AddUserWithKey(path, email, organisationRole);
        if (dataset is { } id)
        {
            Server.SetDatasetRole(id, email, role);
        }

        return ClientOf(TestKey.Read(path));
    }

    public async Task<Guid> CreateDatasetAsync(string title = "A dataset", bool createBackingFolder = true) =>
        (await CreateDatasetAsync(new { title, createBackingFolder })).GetProperty("datasetUuid").GetGuid();

    public Task<JsonElement> CreateDatasetAsync(object body) => Client.V2Async(HttpMethod.Post, "datasets", body);

    /// <summary>Adds private files and waits for the job's end.</summary>
    public async Task<JsonElement> AddFilesAsync(Guid dataset, object files, bool ignoreErrors = false, Guid? folder = null) =>
        await PollAsync(dataset, await StartFilesAsync(dataset, files, ignoreErrors, folder));

    public async Task<Guid> StartFilesAsync(Guid dataset, object files, bool ignoreErrors = false, Guid? folder = null)
    {
        object payload = new { files, integrationId = Seeded.AwsIntegration, ignoreErrors, folderUuid = folder };
        JsonElement answer = await Client.V1Async("datasetdatalongpolling", "POST", dataset, dataset, payload);
        return answer.GetProperty("process_hash").GetGuid();
    }

    public Task<JsonElement> PollAsync(Guid dataset, Guid job, int seconds = 30) => Client.V1Async(
        "datasetdatalongpolling", "GET", dataset, dataset, new { process_hash = job, timeout_seconds = seconds });

    public Task<JsonElement> RowsAsync(Guid dataset, object? filters = null) =>
        Client.V1Async("datarows", "GET", dataset, payload: filters ?? new { });

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Server.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
