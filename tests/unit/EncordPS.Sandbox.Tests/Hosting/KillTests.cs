namespace EncordPS.Sandbox.Tests.Hosting;

/// <summary>A server that is killed at any moment comes back with all that it had acknowledged.</summary>
public sealed class KillTests : IDisposable
{
    private const int Rounds = 4;
    private const int Writers = 3;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("sandbox-kill-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_was_acknowledged_is_there_after_a_kill_each_once(int seed)
    {
        Random random = new(seed);
        AcknowledgedWrites[] writes = [.. Enumerable.Range(0, Writers).Select(number => new AcknowledgedWrites((seed * 10) + number))];
        for (int round = 0; round < Rounds; round++)
        {
            using SandboxProcess server = await SandboxProcess.StartAsync(_directory.FullName, jobRate: 40);
            await MustHaveAsync(server.Client, writes);
            int before = Count(writes);
            Task writing = Task.WhenAll(writes.Select(writer => Task.Run(() => writer.WriteUntilKilledAsync(server.Client))));
            Assert.True(SpinWait.SpinUntil(() => writing.IsCompleted || Count(writes) > before + 5, TimeSpan.FromMinutes(1)));
            await Task.Delay(random.Next(300));
            server.Kill();
            await writing;
        }

        using SandboxProcess last = await SandboxProcess.StartAsync(_directory.FullName, jobRate: 0);
        await MustHaveAsync(last.Client, writes);
        await JobsMustEndAsync(last.Client, writes);
        Assert.Empty(_directory.GetFiles("*.part", SearchOption.AllDirectories));
    }

    private static int Count(AcknowledgedWrites[] writes) => writes.Sum(writer => writer.Uploads.Count);

    private async Task MustHaveAsync(TestClient client, AcknowledgedWrites[] writes)
    {
        JsonElement datasets = await client.V2Async(HttpMethod.Get, "datasets/list");
        string[] titles = [.. datasets.GetProperty("result").EnumerateArray().Select(dataset => dataset.GetProperty("title").GetString()!)];
        Assert.All(writes.SelectMany(writer => writer.Datasets.Keys), title => Assert.Single(titles, title));
        foreach ((Guid folder, string name) in writes.SelectMany(writer => writer.Folders))
        {
            Assert.Equal(name, (await client.V2Async(HttpMethod.Get, $"storage/folders/{folder}")).GetProperty("name").GetString());
        }

        foreach ((Guid item, byte[] bytes) in writes.SelectMany(writer => writer.Uploads))
        {
            string path = Path.Combine(SandboxProcess.DataPath(_directory.FullName) + ".blobs", item.ToString());
            Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
        }
    }

    private static async Task JobsMustEndAsync(TestClient client, AcknowledgedWrites[] writes)
    {
        foreach ((Guid dataset, Guid job) in writes.SelectMany(writer => writer.Jobs))
        {
            JsonElement state = await client.V1Async("datasetdatalongpolling", "GET", dataset, dataset, new { process_hash = job, timeout_seconds = 30 });
            JsonElement rows = await client.V1Async("datarows", "GET", dataset, payload: new { });

            Assert.Equal("DONE", state.GetProperty("status").GetString());
            Assert.Equal(AcknowledgedWrites.FilesOfJob, rows.EnumerateArray().Select(row => row.GetProperty("data_title").GetString()).Distinct().Count());
            Assert.Equal(AcknowledgedWrites.FilesOfJob, rows.GetArrayLength());
        }
    }
}
