using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>
/// Start-EncordDicomDeidentification: starts one job for each cloud integration, which makes copies of DICOM files without what
/// tells of patients.
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "EncordDicomDeidentification", SupportsShouldProcess = true)]
[OutputType(typeof(DicomDeidentifyTask))]
public sealed class StartEncordDicomDeidentificationCommand : EncordCommand
{
    private readonly Dictionary<Guid, List<string>> _files = [];
    private readonly HashSet<(Guid, string)> _named = [];

    /// <summary>The URLs of the files.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DicomUrls", "ObjectUrl")]
    [AllowEmptyString]
    public string[] DicomUrl { get; set; } = [];

    /// <summary>The cloud integration that can read and write the files.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("IntegrationId", "IntegrationUuid")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IntegrationCompleter))]
    [IdOf("IntegrationUuid", "IntegrationHash", "IntegrationId", IsStrict = true, IsColumn = true)]
    public string IntegrationHash { get; set; } = "";

    /// <summary>Leaves the DICOM tags as they are.</summary>
    [Parameter]
    public SwitchParameter KeepDicomTags { get; set; }

    /// <summary>Which texts in the pixels are made unreadable. Default: none.</summary>
    [Parameter]
    [WireNameTransformation(typeof(DeidentifyRedactTextMode))]
    public DeidentifyRedactTextMode RedactPixelsMode { get; set; } = DeidentifyRedactTextMode.RedactNoText;

    /// <summary>What a file must be like for its copy to be saved; all of them must be met.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public SaveDeidentifiedDicomCondition[]? SaveCondition { get; set; }

    /// <summary>The directory of the copies. Default: beside the originals.</summary>
    [Parameter]
    [Alias("UploadDir")]
    [ValidateNotNullOrEmpty]
    public string? UploadDirectory { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (TryReadId(IntegrationHash, ErrorSubject.Integration(IntegrationHash), out Guid integration))
        {
            Array.ForEach(DicomUrl, url => Add(integration, url));
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        foreach (KeyValuePair<Guid, List<string>> files in _files)
        {
            Start(files.Key, [.. files.Value]);
        }

        base.EndProcessing();
    }

    private void Add(Guid integration, string url)
    {
        if (!ObjectUrl.IsOne(url))
        {
            WriteError(ErrorRecords.Create(
                $"'{url}' is not the URL of a file in cloud storage.", ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, url,
                "Give the whole URL, such as https://s3.eu-west-1.amazonaws.com/bucket/scan.dcm; nothing was started for it."));
        }
        else if (_named.Add((integration, url)))
        {
            if (!_files.TryGetValue(integration, out List<string>? files))
            {
                _files[integration] = files = [];
            }

            files.Add(url);
        }
    }

    private void Start(Guid integration, string[] urls)
    {
        DicomRedaction redaction = new()
        {
            RedactsTags = !KeepDicomTags,
            PixelsMode = RedactPixelsMode,
            SaveConditions = SaveCondition,
            UploadDirectory = UploadDirectory,
        };
        if (ShouldProcess($"cloud integration {integration}", Invariant($"De-identify {urls.Length:N0} DICOM files")))
        {
            ErrorSubject subject = ErrorSubject.Integration(integration.ToString("D")) with
            {
                HowToCheck = OutcomeCheck.Deidentification(UploadDirectory),
            };
            Run(subject, async run =>
            {
                DicomDeidentifyTask job = await run.Client.DicomDeidentifications.StartAsync(urls, integration, redaction, run.Token);
                StartedJobs.Of(run.Client.Session).Add<DicomDeidentifyTask>(
                    job.JobId.ToString("D"), "de-identification job", Invariant($"{urls.Length:N0} DICOM files"));
                await run.WriteAsync(job);
            });
        }
    }
}
