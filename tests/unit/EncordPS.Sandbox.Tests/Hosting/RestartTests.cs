namespace EncordPS.Sandbox.Tests.Hosting;

public sealed class RestartTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("sandbox-restart-");

    [Fact]
    public async Task A_second_start_on_the_same_files_finds_everything_as_it_was()
    {
        Guid dataset;
        string key;
        await using (TestSandbox first = await StartAsync())
        {
            dataset = await first.CreateDatasetAsync("Kept");
            await first.AddFilesAsync(dataset, Files.Images(3));
            key = await File.ReadAllTextAsync(first.Server.PrivateKeyPath);
        }

        await using TestSandbox second = await StartAsync();

        Assert.Equal(key, await File.ReadAllTextAsync(second.Server.PrivateKeyPath));
        Assert.Equal(3, (await second.RowsAsync(dataset)).GetArrayLength());
        JsonElement list = await second.Client.V2Async(HttpMethod.Get, "datasets/list");
        Assert.Equal(7, list.GetProperty("result").GetArrayLength());
    }

    [Fact]
    public async Task A_job_that_was_interrupted_goes_on()
    {
        Guid dataset;
        Guid job;
        await using (TestSandbox first = await StartAsync(rate: 20))
        {
            dataset = await first.CreateDatasetAsync();
            job = await first.StartFilesAsync(dataset, Files.Images(40));
            await first.PollAsync(dataset, job, seconds: 1);
        }

        await using TestSandbox second = await StartAsync();

        JsonElement state = await second.PollAsync(dataset, job);
        Assert.Equal("DONE", state.GetProperty("status").GetString());
        Assert.Equal(40, (await second.RowsAsync(dataset)).GetArrayLength());
    }

    [Fact]
    public async Task What_is_left_of_an_interrupted_upload_is_taken_away()
    {
        string part = Path.Combine(_directory.FullName, "state.db.blobs", $"{Guid.NewGuid()}.part");
        Directory.CreateDirectory(Path.GetDirectoryName(part)!);
        await File.WriteAllTextAsync(part, "half");

        await using TestSandbox sandbox = await StartAsync();

        Assert.False(File.Exists(part));
    }

    [Fact]
    public async Task A_key_that_is_there_already_is_used_and_not_written_over()
    {
        string path = Path.Combine(_directory.FullName, "mine");
        await using (SandboxServer other = await SandboxServer.StartAsync(new SandboxOptions { KeyPath = path }))
        {
            Assert.True(File.Exists(path + ".pub"));
        }

        string before = await File.ReadAllTextAsync(path);
        await using TestSandbox sandbox = await TestSandbox.StartAsync(options => options.KeyPath = path);

        Assert.Equal(before, await File.ReadAllTextAsync(path));
        await sandbox.Client.V2Async(HttpMethod.Get, "datasets/list");
    }

    [Fact]
    public async Task A_key_file_of_another_kind_stops_the_start_and_stays_as_it_is()
    {
        string path = Path.Combine(_directory.FullName, "notes.txt");
        await File.WriteAllTextAsync(path, "my notes");

        await Assert.ThrowsAsync<InvalidDataException>(
            () => SandboxServer.StartAsync(new SandboxOptions { KeyPath = path }));

        Assert.Equal("my notes", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Several_servers_run_side_by_side_and_share_nothing()
    {
        await using TestSandbox one = await TestSandbox.StartAsync();
        await using TestSandbox other = await TestSandbox.StartAsync();
        Guid dataset = await one.CreateDatasetAsync();

        Assert.Equal(
            "RESOURCE_NOT_FOUND_ERROR", await other.Client.V1RefusalAsync("dataset", "GET", dataset, payload: new { }));
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_key()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(sandbox.Server.PrivateKeyPath));
        }
    }

    [Fact]
    public async Task What_was_temporary_is_gone_afterwards()
    {
        SandboxServer server = await SandboxServer.StartAsync(new SandboxOptions());
        string key = server.PrivateKeyPath;

        await server.DisposeAsync();

        Assert.False(Directory.Exists(Path.GetDirectoryName(key)));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private Task<TestSandbox> StartAsync(double rate = 0) => TestSandbox.StartAsync(options =>
    {
        options.DataPath = Path.Combine(_directory.FullName, "state.db");
        options.KeyPath = Path.Combine(_directory.FullName, "key");
        options.JobRate = rate;
    });
}
