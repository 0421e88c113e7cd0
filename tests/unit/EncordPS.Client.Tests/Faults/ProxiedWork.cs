using System.Security;
using EncordPS.Authentication;
using EncordPS.BulkAccess;
using EncordPS.BulkRows;
using EncordPS.BulkStorage;
using EncordPS.Client.Tests.Support;
using EncordPS.Client.Tests.Uploads;

namespace EncordPS.Client.Tests.Faults;

/// <summary>Bulk work of many kinds, one after the other, on things of its own. What is seen of it afterwards is asked past the proxy.</summary>
internal sealed class ProxiedWork : IDisposable
{
    public const int Count = 48;

    private static readonly BatchLimits s_limits = new(BatchSize: 4);

    private readonly TestFiles _files = new();
    private readonly TestClient _client;
    private readonly TestClient _past;

    public ProxiedWork(Uri through, Uri past, string token, int retries, TimeProvider? clock = null)
    {
        _client = NewClient(through, token, retries, clock);
        _past = NewClient(past, token, 0, clock: null);
        Names = [.. Enumerable.Range(0, Count).Select(static n => $"{n:000}.png")];
    }

    public string[] Names { get; }

    public string[] Addresses { get; } = [.. Enumerable.Range(0, Count).Select(static n => $"u{n}@example.com")];

    public string Dataset { get; private set; } = "";

    public Guid Folder { get; private set; }

    public Guid OtherFolder { get; private set; }

    // Each command has one of its own.
    private ServiceApi Bulk => new(_client.Session, _client.Observer, Endurance.OfBulk());

    public async Task PrepareAsync()
    {
        Dataset = (await _past.Api.Datasets.CreateAsync(new CreateDatasetPayload { Title = "Proxied" }, StorageLocation.CordStorage, default)).DatasetHash;
        Folder = (await _past.Api.StorageFolders.CreateAsync(new NewStorageFolder("From"), default)).Uuid;
        OtherFolder = (await _past.Api.StorageFolders.CreateAsync(new NewStorageFolder("To"), default)).Uuid;
    }

    /// <summary>Sends a file for each name to the folder.</summary>
    public async Task<List<FileToSend>> SendAsync()
    {
        UploadTarget target = new(null, Folder);
        FileToSend[] files = [.. Names.Select(name => new FileToSend(_files.Inspect(name, content: ContentOf(name)), target, name))];
        using FileUploads uploads = new(Bulk, UploadItemType.Image, throttleLimit: 4, static _ => { });
        List<FileToSend> sent = [];
        await foreach (FileToSend[] batch in uploads.SendEachAsync(files, default))
        {
            sent.AddRange(batch);
        }

        return sent;
    }

    public Task<List<BulkInput>> LinkAsync(IEnumerable<Guid> items, DataLinkDuplicatesBehavior duplicates = DataLinkDuplicatesBehavior.Duplicate) =>
        RunAsync(new RowLinks(Bulk, duplicates), Dataset, Ids(items));

    public Task<List<BulkInput>> GrantAsync() =>
        RunAsync(new DatasetUserGrants(Bulk), (Dataset, DatasetUserRole.User), Addresses);

    public Task<List<BulkInput>> MoveAsync(IEnumerable<Guid> items) =>
        RunAsync(new ItemMoves(Bulk, OtherFolder, allowMirrorChanges: true, passThru: false), Folder, Ids(items));

    public Task<List<BulkInput>> RemoveRowsAsync(IEnumerable<string> rows) => RunAsync(new RowRemovals(Bulk), Dataset, rows);

    public Task<List<BulkInput>> DeleteAsync(IEnumerable<Guid> items) =>
        RunAsync(new ItemRemovals(Bulk, removeUnusedFrames: true), OtherFolder, Ids(items));

    /// <summary>Saves the files of items.</summary>
    /// <returns>The content of each file that was saved, by its title, or why it was not.</returns>
    public async Task<List<(string Title, string? Content, Exception? Failure)>> SaveAsync(IEnumerable<Guid> items)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("encord-proxied-");
        using DataSaves saves = new(
            Bulk, new OutputNames(directory.FullName), overwrite: false, throttleLimit: 4, new NoProgress());
        List<(string, string?, Exception?)> saved = [];
        await foreach (DataToSave item in saves.SaveAsync([.. items.Select(static item => new DataToSave(item) { Item = item })], default))
        {
            saved.AddRange(item.Files.Select(static file =>
                (file.File?.File.Title ?? "", file.File is null ? null : File.ReadAllText(file.File.Path), file.Failure)));
        }

        directory.Delete(recursive: true);
        return saved;
    }

    public static string ContentOf(string name) => $"The bytes of {name}, {new string('x', 300)}";

    /// <summary>What is in a folder.</summary>
    public async Task<List<StorageItem>> ItemsAsync(Guid folder)
    {
        List<StorageItem> items = [];
        await foreach (IReadOnlyList<StorageItem> page in _past.Api.StorageItems.ListIn(folder, new StorageItemFilter()).ReadAsync(null, default))
        {
            items.AddRange(page);
        }

        return items;
    }

    public async Task<List<DataRow>> RowsAsync()
    {
        List<DataRow> rows = [];
        await foreach (IReadOnlyList<DataRow> portion in _past.Api.DataRows.ListAsync(Dataset, new DataRows(), default))
        {
            rows.AddRange(portion);
        }

        return rows;
    }

    public async Task<IEnumerable<string>> UsersAsync() =>
        (await ListedUsers.ReadAsync(_past.Api.DatasetUsers.ListAsync(Dataset, default), static user => user.UserEmail)).Keys;

    public void Dispose()
    {
        _files.Dispose();
        _client.Dispose();
        _past.Dispose();
    }

    private static TestClient NewClient(Uri domain, string token, int retries, TimeProvider? clock) => new(
        Settings.With(clock, retries) with
        {
            Domain = domain,
            RetryDelay = TimeSpan.FromMilliseconds(5),
            RequestTimeout = TimeSpan.FromDays(1),
        },
        new BearerCredential(Secure(token)));

    private static SecureString Secure(string token)
    {
        SecureString text = new();
        foreach (char letter in token)
        {
            text.AppendChar(letter);
        }

        return text;
    }

    private static IEnumerable<string> Ids(IEnumerable<Guid> items) => items.Select(static item => item.ToString("D"));

    private static async Task<List<BulkInput>> RunAsync<TKey>(IBulkOperation<TKey> operation, TKey key, IEnumerable<string> values)
        where TKey : notnull
    {
        BulkGatherer<TKey> inputs = new();
        foreach (string value in values)
        {
            inputs.Add(key, value, operation is ItemMoves or ItemRemovals ? new ItemInput(Guid.Parse(value), null, null) : new BulkInput(value));
        }

        List<BulkInput> done = [];
        await foreach ((TKey, BulkInput Input) one in inputs.SendAsync(operation, s_limits, static _ => { }, default))
        {
            done.Add(one.Input);
        }

        return done;
    }

    private sealed class NoProgress : IDownloadProgress
    {
        public void Expect(int count)
        {
        }

        public void Report(RemoteFile file, long received, long? length)
        {
        }

        public void End(RemoteFile file)
        {
        }
    }
}
