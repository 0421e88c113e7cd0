using EncordPS.FrameworkCheck.Support;

namespace EncordPS.FrameworkCheck.Checks;

/// <summary>A file goes to the service, becomes a row, and comes back.</summary>
internal sealed class FileChecks(Place place, SandboxProcess sandbox)
{
    // More than what is read at once, so that it goes in several pieces.
    private const int Size = 3_000_000;

    public IEnumerable<Check> List() => [new("A file is sent, becomes a row, and is fetched as it was", SendAndFetchAsync)];

    private async Task SendAndFetchAsync()
    {
        using EncordSession session = Connection.Open(sandbox.Domain, place.Key(Place.PlainKey));
        EncordClient client = new(session);
        string sent = Path.Combine(sandbox.Folder, "sent.mp4");
        string fetched = Path.Combine(sandbox.Folder, "fetched.mp4");
        byte[] content = new byte[Size];
        new Random(1).NextBytes(content);
        File.WriteAllBytes(sent, content);
        await FetchAsync(client, await SendAsync(client, sent), fetched);
        Expect.That(File.ReadAllBytes(fetched).SequenceEqual(content), "the fetched file is another than the sent one");
    }

    private static async Task<DataRow> SendAsync(EncordClient client, string path)
    {
        UploadTarget target = new(await Work.NewDatasetAsync(client, "Sent"), FolderUuid: null);
        using SemaphoreSlim slots = new(1);
        long told = 0;
        FileSender sender = new(client.Service, folder: null, UploadItemType.Video, slots, bytes => told += bytes);
        SentFile sent = (await sender.SendAsync([LocalFile.Inspect(path, UploadItemType.Video)], CancellationToken.None))[0];
        Expect.That(sent.Url is not null, $"it was not sent: {sent.Failure}");
        Expect.Equal(Size, told);
        DataItems items = DataItems.Singles(UploadItemType.Video, target, [(sent.Url!, "sent.mp4", null)]);
        string job = await client.UploadJobs.StartAsync(target, items.ToJson(), ignoreErrors: false, CancellationToken.None);
        await Work.WaitAsync(client, target, job);
        return (await Work.ReadAsync(client.DataRows.ListAsync(target.Id, new DataRows(), CancellationToken.None))).Single();
    }

    private static async Task FetchAsync(EncordClient client, DataRow row, string path)
    {
        RemoteFiles found = await new RowFiles(client.Service).FindAsync(row, CancellationToken.None);
        FileDownload download = new(client.Service, found.Files.Single(), path, new DownloadOptions());
        SavedFile saved = await download.RunAsync(CancellationToken.None);
        Expect.Equal(SaveOutcome.Saved, saved.Outcome);
    }
}
