using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Progress;

namespace EncordPS.Commands;

/// <summary>A command that makes one row of many files.</summary>
public abstract class SendFramesCommand : SendFilesCommand
{
    // Null stands for a file that cannot be sent.
    private readonly List<(UploadTarget Target, LocalFile? File)> _files = [];

    /// <summary>What the files become, as it stands in sentences.</summary>
    private protected abstract string Noun { get; }

    private protected abstract UploadedData NewResult(Images sent);

    private protected abstract DataItems NewItems(
        UploadTarget target, IEnumerable<FileToSend> files, string? title, DataClientMetadata? metadata);

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        foreach (IGrouping<UploadTarget, LocalFile?> all in _files.GroupBy(static file => file.Target, static file => file.File))
        {
            FileToSend[] files = [.. all.OfType<LocalFile>().Select(file => new FileToSend(file, all.Key, file.Name))];
            int refusedCount = all.Count() - files.Length;
            if (refusedCount > 0 && (!AllowFailures || files.Length == 0))
            {
                WriteError(SendErrors.NotMade(Noun, refusedCount, all.Count(), all.Key.Id));
            }
            else
            {
                Send(all.Key, files, refusedCount);
            }
        }
    }

    private protected override void Add(LocalFile file, UploadTarget target) => _files.Add((target, file));

    private protected override void Refuse(LocalFileException failure, string path, UploadTarget target)
    {
        base.Refuse(failure, path, target);
        // The lines of a misread table are no files at all.
        if (MisreadLine.Find(path) is null)
        {
            _files.Add((target, null));
        }
    }

    private void Send(UploadTarget target, FileToSend[] files, int refusedCount)
    {
        if (NaturalOrder.IsMissed([.. files.Select(static file => file.File.Path)]))
        {
            WriteWarning(
                $"The files come in the order of their letters, '{files[0].File.Name}' first, and not in that of their numbers. "
                + "A pattern in -Path is sorted by numbers: -Path frame_*.png.");
        }

        FileInfo[] subject = [.. files.Select(static file => new FileInfo(file.File.Path))];
        if (TryReadTitle(subject, out string? title)
            && IsToBeMade(target, title)
            && TryReadMetadata(subject, out DataClientMetadata? metadata)
            && ShouldProcess(target.ToString(), Invariant($"Send {files.Length:N0} files as {Noun}")))
        {
            Run(
                ErrorSubject.Dataset(target.Id),
                run => SendAsync(run, files, refusedCount, sent => NewItems(target, sent, title, metadata)));
        }
    }

    // A group or a series has no length of its own: its title alone tells it.
    private bool IsToBeMade(UploadTarget target, string? title)
    {
        if (!SkipExisting)
        {
            return true;
        }

        if (title is null)
        {
            WriteError(ErrorRecords.Create(
                $"-SkipExisting finds the {Noun} by its title, and none was given.",
                ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, target.Id, "Give it one with -Title."));
            return false;
        }

        bool isThere = false;
        bool isKnown = Run(ErrorSubject.Dataset(target.Id), async run =>
        {
            isThere = await new FilesThere(run.Client.Service).HasTitleAsync(target, title, run.Token);
            if (isThere)
            {
                run.Output.WriteVerbose($"AlreadySo: {target} has '{title}', and no {Noun} was sent.");
            }
        });
        return isKnown && !isThere;
    }

    private async Task SendAsync(
        CommandRun run, FileToSend[] files, int refusedCount, Func<IEnumerable<FileToSend>, DataItems> describe)
    {
        using SendProgress progress = new(run.Output.WriteProgress, files.Length, files.Sum(static file => file.File.Length));
        using FileUploads uploads = run.Client.Uploads(ItemType, ThrottleLimit, progress.Add);
        long startedAt = run.Client.Clock.GetTimestamp();
        try
        {
            DatasetDataLongPolling? job = await uploads.SendTogetherAsync(files, AllowFailures, describe, run.Token);
            progress.Finish(files.Length);
            await ReportFailuresAsync(run, files, startedAt);
            await WriteAsync(run, files, refusedCount, job);
        }
        catch (EncordException e)
        {
            await ReportFailuresAsync(run, files, startedAt);
            await run.WriteErrorAsync(SendErrors.OfTarget(
                e, files[0], title: null, run.Client.Session.Transport.ServiceTime.At(startedAt)));
        }
    }

    private async Task ReportFailuresAsync(CommandRun run, FileToSend[] files, long startedAt)
    {
        foreach (FileToSend file in files.Where(static file => file.Failure is not null))
        {
            await SendErrors.WriteAsync(run, file, AllowFailures, startedAt);
        }
    }

    private async Task WriteAsync(CommandRun run, FileToSend[] files, int refusedCount, DatasetDataLongPolling? job)
    {
        UploadTarget target = files[0].Target;
        int sentCount = files.Count(static file => file.Place is not null);
        if (job is null)
        {
            await run.WriteErrorAsync(SendErrors.NotMade(Noun, files.Length - sentCount, files.Length, target.Id));
            return;
        }

        if (job.Status != LongPollingStatus.Done || job.DataHashesWithTitles.Length == 0)
        {
            string path = files.First(static file => file.Place is not null).File.Path;
            await run.WriteErrorAsync(SendErrors.OfJob(job, job.DataUnitErrors.FirstOrDefault(), path));
            return;
        }

        foreach (DatasetDataInfo row in job.DataHashesWithTitles)
        {
            UploadedData result = NewResult(new Images(sentCount, files.Length - sentCount + refusedCount));
            result.Describe(row, target.DatasetHash, fileLink: null);
            await run.WriteAsync(result);
        }
    }
}
