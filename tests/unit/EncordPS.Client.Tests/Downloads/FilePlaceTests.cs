using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Downloads;

/// <summary>What is there already, where storage sends on, and what the disk does.</summary>
public sealed class FilePlaceTests
{
    private const string Content = "0123456789abcdef";

    [Fact]
    public async Task A_file_that_was_saved_before_is_left_without_a_request()
    {
        await using Storage storage = Whole();
        storage.LeaveFile("same length here", id: "id");

        Assert.Equal(SaveOutcome.Skipped, (await storage.DownloadAsync(size: 16)).Outcome);

        storage.MustHave("same length here");
        Assert.Empty(storage.Requests);
    }

    [Fact]
    public async Task Where_the_service_does_not_know_the_length_storage_is_asked()
    {
        await using Storage storage = Whole();
        storage.LeaveFile("same length here", id: "id");

        Assert.Equal(SaveOutcome.Skipped, (await storage.DownloadAsync()).Outcome);

        storage.MustHave("same length here");
    }

    [Theory]
    [InlineData("another")]
    [InlineData(null)]
    public async Task A_file_of_the_same_length_that_is_of_something_else_is_not_taken_for_it(string? id)
    {
        await using Storage storage = Whole();
        storage.LeaveFile("same length here", id);

        DownloadException failure = await Assert.ThrowsAsync<DownloadException>(() => storage.DownloadAsync(size: 16));

        Assert.Equal(DownloadProblem.FileExists, failure.Problem);
        storage.MustHave("same length here");
    }

    [Fact]
    public async Task A_file_that_somebody_has_changed_since_is_not_taken_for_it()
    {
        await using Storage storage = Whole();
        await storage.DownloadAsync();
        await File.WriteAllTextAsync(storage.Target, "same length here");
        File.SetLastWriteTimeUtc(storage.Target, DateTime.UtcNow.AddMinutes(1));

        Assert.Equal(DownloadProblem.FileExists, (await Assert.ThrowsAsync<DownloadException>(() => storage.DownloadAsync(size: 16))).Problem);
    }

    [Theory]
    [InlineData(Content, true)]
    [InlineData("0123456789abcdeX", false)]
    public async Task A_file_that_nobody_noted_is_known_by_the_digest_of_storage(string there, bool isSame)
    {
        await using Storage storage = new((_, connection) => Storage.WholeAsync(connection, Content, "Content-MD5: QDKvjWEDUSOQbljgZxQMxQ==\r\n"));
        storage.LeaveFile(there, id: null);

        Exception? failure = await Record.ExceptionAsync(() => storage.DownloadAsync(size: 16));

        Assert.Equal(isSame, failure is null);
        storage.MustHave(there);
    }

    [Fact]
    public async Task A_file_of_another_length_is_not_touched()
    {
        await using Storage storage = Whole();
        await File.WriteAllTextAsync(storage.Target, "mine");

        Assert.Equal(DownloadProblem.FileExists, (await Assert.ThrowsAsync<DownloadException>(() => storage.DownloadAsync())).Problem);

        storage.MustHave("mine");
    }

    [Theory]
    [InlineData("mine")]
    [InlineData("same length here")]
    public async Task With_overwrite_it_is_replaced(string before)
    {
        await using Storage storage = Whole();
        await File.WriteAllTextAsync(storage.Target, before);

        Assert.Equal(SaveOutcome.Saved, (await storage.DownloadAsync(new DownloadOptions { Overwrite = true })).Outcome);

        storage.MustHave(Content);
    }

    [Fact]
    public async Task What_a_link_points_to_is_never_written()
    {
        await using Storage storage = Whole();
        string precious = Path.Combine(storage.Root, "precious");
        await File.WriteAllTextAsync(precious, "precious");
        File.CreateSymbolicLink(storage.Part, precious);
        File.CreateSymbolicLink(storage.Note, precious);
        File.CreateSymbolicLink(storage.Target, precious);

        await Assert.ThrowsAsync<DownloadException>(() => storage.DownloadAsync());
        await storage.DownloadAsync(new DownloadOptions { Overwrite = true });

        Assert.Equal("precious", await File.ReadAllTextAsync(precious));
        Assert.Null(new FileInfo(storage.Target).LinkTarget);
        storage.MustHave(Content);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_link_to_nothing_would_make_is_not_made(bool overwrite)
    {
        await using Storage storage = Whole();
        string outside = Directory.CreateTempSubdirectory("encord-outside-").FullName;
        foreach (string link in new[] { storage.Part, storage.Note, storage.Target })
        {
            File.CreateSymbolicLink(link, Path.Combine(outside, Path.GetFileName(link)));
        }

        await Record.ExceptionAsync(() => storage.DownloadAsync(new DownloadOptions { Overwrite = overwrite }));

        Assert.Empty(Directory.GetFileSystemEntries(outside));
        Directory.Delete(outside);
    }

    [Theory]
    [InlineData("http://storage.example.com/clip.mp4")]
    [InlineData("ftp://127.0.0.1/clip.mp4")]
    public async Task A_redirect_to_where_it_is_not_safe_is_refused(string target)
    {
        await using Storage storage = new((_, connection) => connection.AnswerAsync("302 Found", "", $"Location: {target}?sig=other\r\n"));

        EncordException failure = await Assert.ThrowsAsync<EncordException>(() => storage.DownloadAsync());

        Assert.DoesNotContain("sig=", failure.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(storage.Root));
    }

    [Fact]
    public async Task A_redirect_is_followed_and_one_without_an_end_is_not()
    {
        await using Storage storage = new((request, connection) => request.Contains("moved", StringComparison.Ordinal)
            ? Storage.WholeAsync(connection, Content)
            : connection.AnswerAsync("307 Temporary Redirect", "", "Location: /moved\r\n"));
        await using Storage endless = new((_, connection) => connection.AnswerAsync("302 Found", "", "Location: /again\r\n"));

        await storage.DownloadAsync();
        await Assert.ThrowsAsync<EncordException>(() => endless.DownloadAsync());

        storage.MustHave(Content);
        Assert.InRange(endless.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task A_full_disk_is_said_to_be_full_and_the_part_stays()
    {
        await using Storage storage = Whole();
        DownloadOptions full = new() { Disk = static file => new FullDisk(file) };

        Assert.Equal(DownloadProblem.DiskFull, (await Assert.ThrowsAsync<DownloadException>(() => storage.DownloadAsync(full))).Problem);
        Assert.False(File.Exists(storage.Target));
        Assert.True(File.Exists(storage.Part));

        await storage.DownloadAsync();

        storage.MustHave(Content);
    }

    [Fact]
    public async Task Cancelled_it_leaves_what_came_so_far()
    {
        await using Storage storage = new(async (request, connection) =>
        {
            if (Storage.From(request) is { } from)
            {
                await Storage.RestAsync(connection, Content[from..], from, Content.Length);
                return;
            }

            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 16\r\n\r\n{Content[..7]}");
            await Task.Delay(Timeout.Infinite, connection.Stop);
        });
        using CancellationTokenSource stop = new();
        DownloadOptions options = new() { Report = (_, received, _) => Stop(stop, received) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => storage.DownloadAsync(options, cancellationToken: stop.Token));

        Assert.Equal(Content[..7], await File.ReadAllTextAsync(storage.Part));
        Assert.Equal(SaveOutcome.Resumed, (await storage.DownloadAsync()).Outcome);
        storage.MustHave(Content);
    }

    private static void Stop(CancellationTokenSource stop, long received)
    {
        if (received == 7)
        {
            stop.Cancel();
        }
    }

    private static Storage Whole() => new((_, connection) => Storage.WholeAsync(connection, Content));
}
