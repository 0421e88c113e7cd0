using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>Sends files that become a row each: in batches, several under way, and the results in the order of the input.</summary>
internal sealed class RowPerFileUpload(
    CommandRun run, UploadRun upload, UploadItemType type, Func<UploadedData> newResult, bool allowFailures)
{
    // What one upload job takes. Large files are not kept waiting for each other: what was sent is worth nothing before
    // its job is started.
    private const int MostFiles = UploadUrlOperations.LargestBatch;
    private const long MostBytes = 256L * 1024 * 1024;

    public async Task SendAsync(IReadOnlyList<PendingFile> files, int throttleLimit)
    {
        IAsyncEnumerable<PendingFile[]> batches = OrderedThrottle.RunAsync(Divide(files), throttleLimit, SendBatchAsync, run.Token);
        await foreach (PendingFile[] batch in batches)
        {
            upload.Progress.Finish(batch.Length);
            foreach (PendingFile file in batch)
            {
                await ReportAsync(file);
            }
        }
    }

    private static IEnumerable<PendingFile[]> Divide(IReadOnlyList<PendingFile> files)
    {
        List<PendingFile> batch = [];
        long bytes = 0;
        foreach (PendingFile file in files)
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

    private async Task<PendingFile[]> SendBatchAsync(PendingFile[] batch, CancellationToken cancellationToken)
    {
        UploadTarget target = batch[0].Target;
        try
        {
            await upload.UploadAsync(target, batch, cancellationToken);
            await AddAsync(target, [.. batch.Where(static file => file.Url is not null)], cancellationToken);
        }
        catch (EncordException e)
        {
            foreach (PendingFile file in batch)
            {
                file.Error ??= SendErrors.OfTarget(e, target, file.File.Path, file.Title, upload.StartedAt);
            }
        }

        return batch;
    }

    private async Task AddAsync(UploadTarget target, PendingFile[] files, CancellationToken cancellationToken)
    {
        if (files.Length == 0)
        {
            return;
        }

        DataItems items = DataItems.Singles(type, target, files.Select(static file => (file.Url!, file.Title, file.Metadata)));
        // A job of many goes on when one of them is refused; the state tells which.
        DatasetDataLongPolling state = await upload.AddAsync(target, items, ignoreErrors: files.Length > 1, cancellationToken);
        DatasetDataInfo?[] rows = RowMatching.Match([.. files.Select(static file => (file.Url!, file.Title))], state);
        for (int i = 0; i < files.Length; i++)
        {
            Settle(files[i], rows[i], state);
        }
    }

    private void Settle(PendingFile file, DatasetDataInfo? row, DatasetDataLongPolling state)
    {
        if (row is null)
        {
            file.Error = SendErrors.OfJob(state, RowMatching.Failure(file.Url!, state), file.File.Path);
            return;
        }

        file.Result = newResult();
        file.Result.Describe(row, file.Target.DatasetHash, file.Url!.ObjectKey);
    }

    private async Task ReportAsync(PendingFile file)
    {
        if (file.Result is not null)
        {
            await run.WriteAsync(file.Result);
        }
        else if (allowFailures && file.Url is null)
        {
            run.Output.WriteWarning(file.Error!.ToString());
        }
        else
        {
            await run.WriteErrorAsync(file.Error!);
        }
    }
}
