using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>Sends files that become one row together.</summary>
internal sealed class FramesUpload(CommandRun run, UploadRun upload, string noun, bool allowFailures)
{
    public static ErrorRecord NotMade(string noun, int failedCount, int count, object target) => ErrorRecords.Create(
        Invariant($"No {noun} was made: {failedCount:N0} of {count:N0} files could not be sent."),
        ErrorIds.FilesNotSent, ErrorCategory.InvalidOperation, target,
        "Correct or leave out the files that the other errors name, or go on without them: -AllowFailures.");

    /// <summary>Sends the files and has one row made of them, or several where the service divides them.</summary>
    /// <returns>The rows; none when that failed, for errors are written.</returns>
    public async Task<IReadOnlyList<DatasetDataInfo>> SendAsync(
        UploadTarget target, PendingFile[] files, Func<IEnumerable<(UploadPlace Url, string Title)>, DataItems> newItems)
    {
        try
        {
            await upload.UploadAsync(target, files, run.Token);
            upload.Progress.Finish(files.Length);
            PendingFile[] sent = [.. files.Where(static file => file.Url is not null)];
            if (!await ReportFailuresAsync(target, files, sent.Length))
            {
                return [];
            }

            DataItems items = newItems(sent.Select(static file => (file.Url!, file.Title)));
            return await ReadAsync(await upload.AddAsync(target, items, ignoreErrors: false, run.Token), sent);
        }
        catch (EncordException e)
        {
            await run.WriteErrorAsync(SendErrors.OfTarget(e, target, files[0].File.Path, title: null, upload.StartedAt));
            return [];
        }
    }

    /// <returns>Whether there is enough to go on.</returns>
    private async Task<bool> ReportFailuresAsync(UploadTarget target, PendingFile[] files, int sentCount)
    {
        foreach (PendingFile file in files.Where(static file => file.Error is not null))
        {
            if (allowFailures)
            {
                run.Output.WriteWarning(file.Error!.ToString());
            }
            else
            {
                await run.WriteErrorAsync(file.Error!);
            }
        }

        bool goesOn = sentCount == files.Length || (allowFailures && sentCount > 0);
        if (!goesOn)
        {
            await run.WriteErrorAsync(NotMade(noun, files.Length - sentCount, files.Length, target.Id));
        }

        return goesOn;
    }

    private async Task<IReadOnlyList<DatasetDataInfo>> ReadAsync(DatasetDataLongPolling state, PendingFile[] sent)
    {
        if (state.Status == LongPollingStatus.Done && state.DataHashesWithTitles.Length > 0)
        {
            return state.DataHashesWithTitles;
        }

        await run.WriteErrorAsync(SendErrors.OfJob(state, state.DataUnitErrors.FirstOrDefault(), sent[0].File.Path));
        return [];
    }
}
