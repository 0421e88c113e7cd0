namespace EncordPS.FrameworkCheck.Support;

/// <summary>What several checks do on their way.</summary>
internal static class Work
{
    // Of the state that every sandbox begins with.
    private static readonly Guid s_integration = new("5a3f0c1e-0001-4a00-8000-000000000001");

    private static readonly TimeSpan s_hold = TimeSpan.FromSeconds(10);

    public static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<IReadOnlyList<T>> listing)
    {
        List<T> all = [];
        await foreach (IReadOnlyList<T> portion in listing)
        {
            all.AddRange(portion);
        }

        return all;
    }

    public static async Task<string> NewDatasetAsync(EncordClient client, string title)
    {
        CreateDatasetPayload payload = new() { Title = title };
        return (await client.Datasets.CreateAsync(payload, StorageLocation.CordStorage, CancellationToken.None)).DatasetHash;
    }

    /// <summary>A dataset with as many videos, which a job has made.</summary>
    public static async Task<string> FilledDatasetAsync(EncordClient client, int rows)
    {
        UploadTarget target = new(await NewDatasetAsync(client, "Filled"), FolderUuid: null);
        IEnumerable<string> videos = Enumerable.Range(0, rows)
            .Select(i => $"{{\"objectUrl\": \"s3://check/clip-{i}.mp4\", \"title\": \"clip-{i}\"}}");
        PrivateFiles files = await PrivateFiles.ReadAsync(
            $"{{\"videos\": [{string.Join(",", videos)}]}}", fileName: null, CancellationToken.None);
        UploadJob job = await client.UploadJobs.StartAsync(target, files, s_integration, ignoreErrors: false, CancellationToken.None);
        await WaitAsync(client, target, job.UploadJobId);
        return target.Id;
    }

    /// <summary>Waits for an upload job, as long as it takes.</summary>
    public static async Task<DatasetDataLongPolling> WaitAsync(EncordClient client, UploadTarget target, string job)
    {
        DatasetDataLongPolling state;
        do
        {
            state = await client.UploadJobs.GetAsync(target, job, s_hold, CancellationToken.None);
        }
        while (!state.IsFinal);

        Expect.Equal(LongPollingStatus.Done, state.Status);
        return state;
    }
}
