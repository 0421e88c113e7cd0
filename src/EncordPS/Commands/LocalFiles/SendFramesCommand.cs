using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>A command that makes one row of many files.</summary>
public abstract class SendFramesCommand : SendFilesCommand
{
    private readonly List<PendingFile> _files = [];
    private int _refusedCount;

    /// <summary>What the files become, as it stands in sentences.</summary>
    private protected abstract string Noun { get; }

    private protected abstract UploadedData NewResult();

    private protected abstract DataItems NewItems(
        UploadTarget target, IEnumerable<(UploadSignedUrl Url, string Title)> files, DataClientMetadata? metadata);

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (_refusedCount > 0 && (!AllowFailures || _files.Count == 0))
        {
            object about = _files.Count > 0 ? _files[0].Target.Id : DatasetHash;
            WriteError(FrameSending.NotMade(Noun, _refusedCount, _files.Count + _refusedCount, about));
            return;
        }

        foreach (IGrouping<UploadTarget, PendingFile> files in _files.GroupBy(static file => file.Target))
        {
            Send(files.Key, [.. files]);
        }
    }

    private protected override void Add(LocalFile file, UploadTarget target) =>
        _files.Add(new PendingFile(file, target, file.Name, metadata: null));

    private protected override void Refuse(LocalFileException failure, string path)
    {
        _refusedCount++;
        base.Refuse(failure, path);
    }

    private void Send(UploadTarget target, PendingFile[] files)
    {
        if (!TryReadMetadata(files.Select(static file => new FileInfo(file.File.Path)).ToArray(), out DataClientMetadata? metadata)
            || !ShouldProcess(Describe(target), Invariant($"Send {files.Length:N0} files as {Noun}")))
        {
            return;
        }

        Run(ErrorSubject.Dataset(target.Id), async run =>
        {
            using FileSending sending = new(run, ItemType, ThrottleLimit, files);
            FrameSending frames = new(run, sending, Noun, AllowFailures);
            foreach (DatasetDataInfo row in await frames.SendAsync(target, files, sent => NewItems(target, sent, metadata)))
            {
                UploadedData result = NewResult();
                result.Describe(row, target.DatasetHash, fileLink: null);
                await run.WriteAsync(result);
            }
        });
    }
}
