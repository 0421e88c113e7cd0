using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.ImportRuns;

/// <summary>Imports lists into a service of the test, with a journal on the disk.</summary>
internal sealed class ImportHarness : IDisposable
{
    private static readonly UploadTarget s_target = new("3a2f0f5c-1f0e-4d0f-9c39-0d6a3b9be111", null);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("encordps-import-");
    private readonly HurriedClock _clock = new();

    public FakeService Service { get; } = new();

    public string JournalPath => Path.Combine(_directory.FullName, "import.journal");

    /// <summary>The import as its journal has it.</summary>
    public PrivateDataImport Import => new(JournalPath, ImportJournal.Read(JournalPath));

    /// <summary>Told of each change while an import runs.</summary>
    public Action OnProgress { get; set; } = static () => { };

    public static string[] Urls(int count, string name = "a") => [.. Enumerable.Range(0, count).Select(i => $"s3://bucket/{name}/{i}.jpg")];

    public DateTimeOffset Now => _clock.GetUtcNow();

    public async Task<PrivateDataImport> RunAsync(IEnumerable<string> urls, ImportOptions? options = null)
    {
        using ImportJournal journal = ImportJournal.Open(JournalPath, s_target, _clock.GetUtcNow());
        ImportRun run = new(
            new ListedUnits(urls), journal, Service, (options ?? new()) with { Timeout = TimeSpan.MaxValue }, _clock, new Progress(this));
        Assert.True(await run.RunAsync(CancellationToken.None).WaitAsync(Patience.Limit));
        journal.Dispose();
        return Import;
    }

    /// <summary>Whether the journal has a line of a type yet.</summary>
    public bool HasLine(string type)
    {
        bool hasLine = false;
        JournalFile.Read(JournalPath, line => hasLine |= line.GetProperty("type").GetString() == type);
        return hasLine;
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private sealed class Progress(ImportHarness harness) : IImportProgress
    {
        public void Report(ImportState state, int finishedInJobs) => harness.OnProgress();
    }

    private sealed class ListedUnits(IEnumerable<string> urls) : IUnitSource
    {
        public PrivateDataSettings Settings { get; } = new();

        public async IAsyncEnumerable<IReadOnlyList<PrivateDataUnit>> ReadAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            foreach (string[] portion in urls.Chunk(37))
            {
                yield return [.. portion.Select(static url => new PrivateDataUnit("images", $"{{\"objectUrl\":\"{url}\"}}"))];
            }
        }
    }
}
