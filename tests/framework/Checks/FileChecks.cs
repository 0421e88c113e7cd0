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
        long told = 0;
        using FileUploads uploads = client.Uploads(UploadItemType.Video, throttleLimit: 1, bytes => told += bytes);
        FileToSend file = new(LocalFile.Inspect(path, UploadItemType.Video), target, "sent.mp4");
        await Work.ReadAsync(uploads.SendEachAsync([file], CancellationToken.None));
        Expect.That(file.Result is not null, $"it was not sent: {file.Failure ?? file.TargetFailure}");
        Expect.Equal(Size, told);
        return (await Work.ReadAsync(client.DataRows.ListAsync(target.Id, new DataRows(), CancellationToken.None))).Single();
    }

    private static async Task FetchAsync(EncordClient client, DataRow row, string path)
    {
        NamedPlace place = new(path, row.DataHash, new OwnerNote(Path.GetDirectoryName(path)!), isMarked: false);
        RemoteFiles found = await new RowFiles(client.Service).FindAsync(row, CancellationToken.None);
        FileDownload download = new(client.Service, found.Files.Single(), place, new DownloadOptions());
        SavedFile saved = await download.RunAsync(CancellationToken.None);
        Expect.Equal(SaveOutcome.Saved, saved.Outcome);
    }
}
