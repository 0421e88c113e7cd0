using EncordPS.Bulk;
using EncordPS.LocalFiles;
using EncordPS.Pacing;
using EncordPS.Sessions;
using EncordPS.UploadJobs;
using EncordPS.UploadUrls;

namespace EncordPS.Uploads;

/// <summary>Uploads files of this machine and has the service make rows of them, one of each or one of all.</summary>
/// <param name="api">The service.</param>
/// <param name="type">What the files are.</param>
/// <param name="throttleLimit">How many files are under way at the same time.</param>
/// <param name="onSent">Told of bytes as they go, and with a negative number when they must go again.</param>
internal sealed class FileUploads(ServiceApi api, UploadItemType type, int throttleLimit, Action<long> onSent) : IDisposable
{
    // What one upload job takes. Large files are not kept waiting for each other: what was sent is worth nothing before
    // its job is started.
    private const int MostFiles = UploadUrlOperations.LargestBatch;
    private const long MostBytes = 256L * 1024 * 1024;

    private readonly SemaphoreSlim _slots = new(throttleLimit);
    private readonly FolderRule _rule = new(api);
    private readonly FileJobs _jobs = new(api, type);
    private readonly Endurance _endurance = Endurance.OfBulk();

    /// <summary>Makes a row of each file. The files come back in their order, in batches, each with its outcome.</summary>
    public IAsyncEnumerable<FileToSend[]> SendEachAsync(IReadOnlyList<FileToSend> files, CancellationToken cancellationToken)
    {
        api.Endurance?.BeginBulk();
        return OrderedThrottle.RunAsync(Divide(files), throttleLimit, SendBatchAsync, cancellationToken);
    }

    /// <summary>Makes one row of all files, or several where the service divides them.</summary>
    /// <param name="files">The files, which go to the same place. Those that cannot be uploaded have a failure afterwards.</param>
    /// <param name="allowFailures">Whether the row is made of the others then.</param>
    /// <param name="describe">Says what is to be made of the files that were uploaded.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The last state of the job; null when no job was started.</returns>
    /// <exception cref="EncordException">The service refuses where the files go, or what became of the job is not known.</exception>
    public async Task<DatasetDataLongPolling?> SendTogetherAsync(
        FileToSend[] files, bool allowFailures, Func<IEnumerable<FileToSend>, DataItems> describe, CancellationToken cancellationToken)
    {
        api.Endurance?.BeginBulk();
        UploadTarget target = files[0].Target;
        FileToSend[] sent = await UploadAsync(target, files, cancellationToken);
        return sent.Length == files.Length || (allowFailures && sent.Length > 0)
            ? await _jobs.MakeTogetherAsync(target, sent, describe(sent), cancellationToken)
            : null;
    }

    public void Dispose() => _slots.Dispose();

    /// <summary>Finds out which of the rows that a job has made came of which file, and why none came of the others.</summary>
    /// <param name="type">What the files are.</param>
    /// <param name="files">The files of the job, in the order in which the job was told of them.</param>
    /// <param name="job">The job's last state.</param>
    public static void Settle(UploadItemType type, IReadOnlyList<FileToSend> files, DatasetDataLongPolling job)
    {
        List<DatasetDataInfo> left = [.. job.DataHashesWithTitles];
        DatasetDataInfo?[] rows = [.. files.Select(file => Take(left, row => row.BackingItemUuid == file.Place!.ItemUuid))];
        for (int i = 0; i < rows.Length; i++)
        {
            FileToSend file = files[i];
            // The service need not keep to the item that it gave out with the URL. Its rows come in the order of the files.
            DatasetDataInfo? row = rows[i]
                ?? (file.RefusalIn(job) is null ? Take(left, other => files.Count == 1 || other.Title == file.Title) : null);
            file.Job = row is null ? job : null;
            file.Result = row is null ? null : UploadedData.Create(type, row, file.Target.DatasetHash, file.Place!.ObjectKey);
        }
    }

    private static DatasetDataInfo? Take(List<DatasetDataInfo> rows, Predicate<DatasetDataInfo> which)
    {
        int index = rows.FindIndex(which);
        DatasetDataInfo? row = index < 0 ? null : rows[index];
        if (row is not null)
        {
            rows.RemoveAt(index);
        }

        return row;
    }

    private static IEnumerable<FileToSend[]> Divide(IReadOnlyList<FileToSend> files)
    {
        List<FileToSend> batch = [];
        long bytes = 0;
        foreach (FileToSend file in files)
        {
            if (batch.Count > 0 && (batch.Count == MostFiles || bytes + file.File.Length > MostBytes || batch[0].Target != file.Target))
            {
                yield return [.. batch];
                batch.Clear();
                bytes = 0;
            }

            batch.Add(file);
            bytes += file.File.Length;
        }

        yield return [.. batch];
    }

    private async Task<FileToSend[]> SendBatchAsync(FileToSend[] batch, CancellationToken cancellationToken)
    {
        UploadTarget target = batch[0].Target;
        try
        {
            FileToSend[] sent = await UploadAsync(target, batch, cancellationToken);
            if (sent.Length > 0)
            {
                await _jobs.MakeAsync(target, sent, cancellationToken);
            }
        }
        catch (EncordException e)
        {
            foreach (FileToSend file in batch.Where(static file => file.Failure is null))
            {
                // Where an outage has ended the work, one file tells of it, and the others were not tried.
                file.TargetFailure = file == batch[0] ? e : api.Endurance?.Untried() ?? e;
            }
        }

        return batch;
    }

    /// <returns>The files that were uploaded.</returns>
    private async Task<FileToSend[]> UploadAsync(UploadTarget target, FileToSend[] files, CancellationToken cancellationToken)
    {
        // A URL is given to anybody: what is wrong with the dataset would be said only after all was sent.
        await _rule.CheckAsync(target, cancellationToken);
        Guid? folder = target.DatasetHash is null ? target.FolderUuid : null;
        await new FileSender(api, folder, type, _slots, onSent, _endurance).SendAsync(files, cancellationToken);
        return [.. files.Where(static file => file.Place is not null)];
    }
}
