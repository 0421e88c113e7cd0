namespace EncordPS.Commands;

/// <summary>A command that makes a row of each file.</summary>
public abstract class SendRowPerFileCommand : SendFilesCommand
{
    // A few megabytes of names; the bytes stay on the disk.
    private const int MostWaiting = 20_000;

    private readonly List<PendingFile> _files = [];
    private LocalFile? _titled;

    private protected abstract UploadedData NewResult();

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        if (_files.Count >= MostWaiting)
        {
            Send();
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Send();

    private protected override void Add(LocalFile file, UploadTarget target)
    {
        FileInfo subject = new(file.Path);
        if (IsSecondWithTitle(file)
            || !TryReadTitle(subject, out string? title)
            || !TryReadMetadata(subject, out DataClientMetadata? metadata)
            || !ShouldProcess(Describe(file), $"Send to {Describe(target)}"))
        {
            return;
        }

        _files.Add(new PendingFile(file, target, title ?? file.Name, metadata));
    }

    private bool IsSecondWithTitle(LocalFile file)
    {
        if (!HasFixedTitle || _titled is null)
        {
            _titled = file;
            return false;
        }

        WriteError(ErrorRecords.Create(
            $"The title '{Title}' is for one file, and '{_titled.Name}' has it: '{file.Path}' was not sent.",
            ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, file.Path,
            "Leave -Title out, or let a script block make a title of each file: -Title { $_.BaseName }."));
        return true;
    }

    private void Send()
    {
        PendingFile[] files = [.. _files];
        _files.Clear();
        if (files.Length > 0)
        {
            Run(ErrorSubject.Dataset(files[0].Target.Id), async run =>
            {
                using UploadRun upload = new(run, ItemType, ThrottleLimit, files);
                await new RowPerFileUpload(run, upload, ItemType, NewResult, AllowFailures).SendAsync(files, ThrottleLimit);
            });
        }
    }
}
