namespace EncordPS.Sandbox.Tests.Hosting;

/// <summary>Writes one thing after another until the server is gone, and keeps in mind what was acknowledged.</summary>
internal sealed class AcknowledgedWrites(int seed)
{
    public const int FilesOfJob = 12;

    private readonly Random _random = new(seed);
    private int _count;

    /// <summary>Names of datasets, with their ids.</summary>
    public Dictionary<string, Guid> Datasets { get; } = [];

    /// <summary>Ids of folders, with their names.</summary>
    public Dictionary<Guid, string> Folders { get; } = [];

    /// <summary>Datasets, with the upload job of each.</summary>
    public Dictionary<Guid, Guid> Jobs { get; } = [];

    /// <summary>Ids of uploads, with the bytes of each.</summary>
    public Dictionary<Guid, byte[]> Uploads { get; } = [];

    public async Task WriteUntilKilledAsync(TestClient client)
    {
        try
        {
            while (true)
            {
                await StartJobAsync(client, await AddDatasetAsync(client));
                await RenameAsync(client, await AddFolderAsync(client));
                await UploadAsync(client);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // What was under way is not acknowledged, and may be there or not.
        }
    }

    private async Task<Guid> AddDatasetAsync(TestClient client)
    {
        string title = NewName();
        JsonElement made = await client.V2Async(HttpMethod.Post, "datasets", new { title, createBackingFolder = true });
        return Datasets[title] = made.GetProperty("datasetUuid").GetGuid();
    }

    private async Task StartJobAsync(TestClient client, Guid dataset)
    {
        object payload = new { files = Files.Images(FilesOfJob), integrationId = Seeded.AwsIntegration };
        JsonElement job = await client.V1Async("datasetdatalongpolling", "POST", dataset, dataset, payload);
        Jobs[dataset] = job.GetProperty("process_hash").GetGuid();
    }

    private async Task<Guid> AddFolderAsync(TestClient client)
    {
        string name = NewName();
        Guid folder = (await client.V2Async(HttpMethod.Post, "storage/folders", new { name })).GetProperty("uuid").GetGuid();
        Folders[folder] = name;
        return folder;
    }

    private async Task RenameAsync(TestClient client, Guid folder)
    {
        string before = Folders[folder];
        Folders.Remove(folder);
        await client.V2Async(HttpMethod.Patch, $"storage/folders/{folder}", new { name = before + "'" });
        Folders[folder] = before + "'";
    }

    private async Task UploadAsync(TestClient client)
    {
        byte[] bytes = new byte[200_000];
        _random.NextBytes(bytes);
        JsonElement url = (await client.V2Async(HttpMethod.Get, "presigned-urls?uploadItemType=image")).GetProperty("results")[0];
        using ByteArrayContent content = new(bytes);
        content.Headers.ContentType = new("image/png");
        using HttpResponseMessage answer = await client.Http.PutAsync(new Uri(url.GetProperty("signedUrl").GetString()!), content);
        answer.EnsureSuccessStatusCode();
        Uploads[url.GetProperty("itemUuid").GetGuid()] = bytes;
    }

    private string NewName() => $"{seed}-{++_count}";
}
