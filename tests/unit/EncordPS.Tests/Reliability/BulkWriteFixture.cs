using EncordPS.Sandbox.Faults;

namespace EncordPS.Tests.Reliability;

/// <summary>A sandbox that goes wrong when it is told to, and for each bulk write an engine, so that all can go on at once.</summary>
public sealed class BulkWriteFixture : IAsyncLifetime
{
    // Each time anew: connections of before may still be broken.
    private const string Connect = "Connect-Encord -Domain $domain -SshKeyPath $key -MaximumRetryCount 6 -RequestTimeout '0:0:4'; ";

    private readonly DirectoryInfo _images = Directory.CreateTempSubdirectory("encord-faults-");
    private SandboxServer _server = null!;
    private Dictionary<BulkWrite, Engine> _engines = null!;

    public async Task InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(new SandboxOptions { JobRate = 0 });
        _engines = BulkWrite.All.ToDictionary(static write => write, _ => NewEngine());
        for (int i = 1; i <= 6; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(_images.FullName, $"{i}.png"), $"The bytes of image {i}");
        }
    }

    public async Task DisposeAsync()
    {
        foreach (Engine engine in _engines.Values)
        {
            engine.Dispose();
        }

        await _server.DisposeAsync();
        _images.Delete(recursive: true);
    }

    /// <summary>Does all writes at once while requests go wrong.</summary>
    /// <returns>What became of each, and how many requests went wrong.</returns>
    internal (IReadOnlyList<BulkOutcome> Outcomes, int Faults) Run(string profile)
    {
        InEach(static (engine, write) => engine.Invoke(Connect + write.Prepare).Errors.MustBeNone());
        _server.Faults = FaultProfile.Parse(profile);
        Dictionary<BulkWrite, Invocation> runs;
        int faults;
        try
        {
            runs = InEach(static (engine, write) => engine.Invoke(write.Command));
            faults = _server.FaultCounts.Values.Sum();
        }
        finally
        {
            _server.Faults = FaultProfile.None;
        }

        Dictionary<BulkWrite, string[]> there = InEach(static (engine, write) => engine.Invoke(write.There).Texts);
        return ([.. _engines.Select(one => new BulkOutcome(one.Key, one.Value.Invoke("$ids").Texts, runs[one.Key], there[one.Key]))], faults);
    }

    private Engine NewEngine()
    {
        Engine engine = new();
        engine.Connect(_server);
        engine.Set("images", _images.FullName);
        engine.Set("add", (string dataset, int count) => _server.AddDataRows(Guid.Parse(dataset), count));
        engine.Set("users", (string dataset) => _server.DatasetUsers(Guid.Parse(dataset)).ToArray());
        return engine;
    }

    private void InEach(Action<Engine, BulkWrite> run) => InEach((engine, write) =>
    {
        run(engine, write);
        return true;
    });

    // A thread each: they wait for most of the time.
    private Dictionary<BulkWrite, T> InEach<T>(Func<Engine, BulkWrite, T> run)
    {
        Dictionary<BulkWrite, Task<T>> runs = _engines.ToDictionary(
            static one => one.Key,
            one => Task.Factory.StartNew(
                () => run(one.Value, one.Key), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        return runs.ToDictionary(static one => one.Key, static one => one.Value.GetAwaiter().GetResult());
    }
}
