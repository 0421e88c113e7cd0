namespace EncordPS.Commands;

/// <summary>A command that makes one row of many files.</summary>
public abstract class SendFramesCommand : SendFilesCommand
{
    // Null stands for a file that cannot be sent.
    private readonly List<(UploadTarget Target, PendingFile? File)> _files = [];

    /// <summary>What the files become, as it stands in sentences.</summary>
    private protected abstract string Noun { get; }

    private protected abstract UploadedData NewResult(Images sent);

    private protected abstract DataItems NewItems(
        UploadTarget target, IEnumerable<(UploadPlace Url, string Title)> files, string? title, DataClientMetadata? metadata);

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        foreach (IGrouping<UploadTarget, PendingFile?> all in _files.GroupBy(static file => file.Target, static file => file.File))
        {
            PendingFile[] files = [.. all.OfType<PendingFile>()];
            int refusedCount = all.Count() - files.Length;
            if (refusedCount > 0 && (!AllowFailures || files.Length == 0))
            {
                WriteError(FramesUpload.NotMade(Noun, refusedCount, all.Count(), all.Key.Id));
            }
            else
            {
                Send(all.Key, files, refusedCount);
            }
        }
    }

    private protected override void Add(LocalFile file, UploadTarget target) =>
        _files.Add((target, new PendingFile(file, target, file.Name, metadata: null)));

    private protected override void OnRefused(UploadTarget target) => _files.Add((target, null));

    private void Send(UploadTarget target, PendingFile[] files, int refusedCount)
    {
        FileInfo[] subject = [.. files.Select(static file => new FileInfo(file.File.Path))];
        if (!TryReadTitle(subject, out string? title)
            || !TryReadMetadata(subject, out DataClientMetadata? metadata)
            || !ShouldProcess(Describe(target), Invariant($"Send {files.Length:N0} files as {Noun}")))
        {
            return;
        }

        Run(ErrorSubject.Dataset(target.Id), async run =>
        {
            using UploadRun upload = new(run, ItemType, ThrottleLimit, files);
            FramesUpload frames = new(run, upload, Noun, AllowFailures);
            foreach (DatasetDataInfo row in await frames.SendAsync(target, files, sent => NewItems(target, sent, title, metadata)))
            {
                UploadedData result = NewResult(CountSent(files, refusedCount));
                result.Describe(row, target.DatasetHash, fileLink: null);
                await run.WriteAsync(result);
            }
        });
    }

    private static Images CountSent(PendingFile[] files, int refusedCount)
    {
        int sentCount = files.Count(static file => file.Url is not null);
        return new Images(sentCount, files.Length - sentCount + refusedCount);
    }
}
