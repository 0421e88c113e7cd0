using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>New-EncordUploadUrl: gets URLs that files can be uploaded to with other tools.</summary>
[Cmdlet(VerbsCommon.New, "EncordUploadUrl", SupportsShouldProcess = true)]
[OutputType(
    typeof(SignedVideoUrl), typeof(SignedImageUrl), typeof(SignedAudioUrl), typeof(SignedDicomUrl),
    typeof(SignedImagesUrl), typeof(SignedDicomsUrl), typeof(SignedFileUrl))]
public sealed class NewEncordUploadUrlCommand : EncordCommand
{
    private readonly List<string> _titles = [];

    /// <summary>What the files are.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public UploadItemType ItemType { get; set; }

    /// <summary>The names of the files; of a path the last part is taken.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    public string[] FileName { get; set; } = [];

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Write the URLs of images or DICOM files as one list, for a group or a series.</summary>
    [Parameter]
    public SwitchParameter AsList { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (AsList && ItemType is not (UploadItemType.Image or UploadItemType.DicomFile))
        {
            ThrowTerminatingError(ErrorRecords.Create(
                $"There is no list of URLs of the type {ItemType}.", ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, ItemType,
                "Leave -AsList out: only images and DICOM files belong together."));
        }
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (string name in IsMisread(InputObject) ? [] : FileName)
        {
            if (LocalFile.Refusal(name, ItemType) is { } refusal)
            {
                WriteError(ErrorRecords.Create(refusal, ErrorSubject.File(name)));
            }
            else if (ShouldProcess(name, $"Get a URL to upload it to as {ItemType}"))
            {
                _titles.Add(Path.GetFileName(name));
            }
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (_titles.Count > 0)
        {
            Run(ErrorSubject.File(FileName.LastOrDefault()), WriteAsync);
        }

        base.EndProcessing();
    }

    private async Task WriteAsync(CommandRun run)
    {
        IReadOnlyList<UploadPlace> urls = await run.Client.UploadUrls.GetAsync(folder: null, ItemType, _titles.Count, run.Token);
        SignedUploadUrl[] named = [.. urls.Select((url, index) => Name(url, _titles[index]))];
        if (!AsList)
        {
            await run.Output.WriteObjectsAsync(named, run.Token);
            return;
        }

        await run.WriteAsync(ItemType == UploadItemType.Image ? new SignedImagesUrl(named) : new SignedDicomsUrl(named));
    }

    private SignedUploadUrl Name(UploadPlace url, string title) => ItemType switch
    {
        UploadItemType.Video => new SignedVideoUrl(url, title),
        UploadItemType.Image => new SignedImageUrl(url, title),
        UploadItemType.Audio => new SignedAudioUrl(url, title),
        UploadItemType.DicomFile => new SignedDicomUrl(url, title),
        _ => new SignedFileUrl(url, title, ItemType),
    };
}
