using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>
/// Import-EncordPrivateData: adds a list of private files, of any length, in jobs that follow each other. To run it again is to go on.
/// </summary>
// No default parameter set: PowerShell would choose it for -FolderUuid alone too, and then ask for a dataset.
[Cmdlet(VerbsData.Import, "EncordPrivateData", SupportsShouldProcess = true)]
[OutputType(typeof(PrivateDataImport), typeof(PrivateDataFailure))]
public sealed class ImportEncordPrivateDataCommand : EncordCommand
{
    private const string DatasetPathSet = "DatasetPath";
    private const string DatasetUnitsSet = "DatasetUnits";
    private const string FolderPathSet = "FolderPath";
    private const string FolderUnitsSet = "FolderUnits";

    private ImportSession? _import;

    /// <summary>The dataset to fill.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DatasetPathSet)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DatasetUnitsSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash", IsStrict = true)]
    public string DatasetHash { get; set; } = "";

    /// <summary>The storage folder to fill; beside a dataset, the folder that its files go to.</summary>
    [Parameter(ParameterSetName = DatasetPathSet)]
    [Parameter(ParameterSetName = DatasetUnitsSet)]
    [Parameter(Mandatory = true, ParameterSetName = FolderPathSet)]
    [Parameter(Mandatory = true, ParameterSetName = FolderUnitsSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid")]
    public string? FolderUuid { get; set; }

    /// <summary>The cloud integration that can read the files.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Alias("IntegrationUuid")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IntegrationCompleter))]
    [IdOf("IntegrationUuid")]
    public string IntegrationId { get; set; } = "";

    /// <summary>A file with the units: NDJSON, a unit a line, or the service's own JSON.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DatasetPathSet)]
    [Parameter(Mandatory = true, ParameterSetName = FolderPathSet)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Units, failures of an import, or lines of NDJSON.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DatasetUnitsSet)]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = FolderUnitsSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The file that remembers what was done. The first run makes it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string JournalPath { get; set; } = "";

    /// <summary>How many jobs run at the same time. Default: 4.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int MaximumJobs { get; set; } = ImportOptions.DefaultJobs;

    /// <summary>The most units of a job. Default: 5,000.</summary>
    [Parameter]
    [ValidateRange(1, 500_000)]
    public int MaximumUnits { get; set; } = ImportOptions.DefaultUnits;

    /// <summary>Which share of the list to import, from 0. Default: what the system says that runs several of the same.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Shard { get; set; }

    /// <summary>How many shares there are.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Of { get; set; } = 1;

    /// <summary>How long it may take. Default: 7 days.</summary>
    [Parameter]
    [Seconds]
    [ValidatePositiveTimeSpan]
    public TimeSpan Timeout { get; set; } = JobWaiter.DefaultTimeout;

    /// <summary>Write the failures too, before the import.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        ErrorSubject subject = IsForDataset ? ErrorSubject.Dataset(DatasetHash) : ErrorSubject.Folder(FolderUuid);
        if (ReadTarget(subject) is { } target
            && TryReadId(IntegrationId, ErrorSubject.Integration(IntegrationId), out Guid integration)
            && ReadShard() is { } shard
            && ShouldProcess($"{subject.Name} {subject.Target}", "Import private data"))
        {
            Open(target, integration, shard);
        }
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (_import is null || Path is not null)
        {
            return;
        }

        try
        {
            if (!_import.TryAdd(InputObject))
            {
                WriteError(UnitErrors.NoUnit(InputObject));
            }
        }
        catch (ArgumentException e)
        {
            WriteError(UnitErrors.BadUnit(e, InputObject));
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (_import is null)
        {
            return;
        }

        try
        {
            Run(_import.Subject, _import.RunAsync);
        }
        catch (Exception e) when (Path is not null && PrivateFilesFile.IsUnreadable(e))
        {
            WriteError(PrivateFilesFile.Error(e, Path));
        }

        _import.Dispose();
        PrivateDataImport import = new(_import.JournalPath, ImportJournal.Read(_import.JournalPath));
        if (PassThru)
        {
            WriteObject(import.Failures, enumerateCollection: true);
        }

        WriteObject(import);
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _import?.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool IsForDataset => ParameterSetName is DatasetPathSet or DatasetUnitsSet;

    private UploadTarget? ReadTarget(ErrorSubject subject)
    {
        if (!TryReadFolder(FolderUuid, out Guid? folder))
        {
            return null;
        }

        return !IsForDataset ? new UploadTarget(null, folder)
            : TryReadId(DatasetHash, subject, out Guid dataset) ? new UploadTarget(dataset.ToString("D"), folder)
            : null;
    }

    private ImportRecords.Shard? ReadShard()
    {
        try
        {
            (ImportRecords.Shard shard, string? variable) = new ShardEnvironment(Environment.GetEnvironmentVariable).Choose(
                WasGiven(nameof(Shard)) ? Shard : null, WasGiven(nameof(Of)) ? Of : null);
            if (variable is not null && !WasGiven(nameof(Of)))
            {
                WriteWarning($"Only share {shard} of the list is imported, as {variable} says. -Of 1 imports the whole list.");
            }

            return shard;
        }
        catch (ArgumentException e)
        {
            WriteError(ErrorRecords.Create(e, ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, Shard, "Give both, or neither."));
            return null;
        }
    }

    private void Open(UploadTarget target, Guid integration, ImportRecords.Shard shard)
    {
        string journal = GetUnresolvedProviderPathFromPSPath(JournalPath);
        ImportOptions options = new()
        {
            MaximumJobs = MaximumJobs,
            MaximumUnits = MaximumUnits,
            Shard = shard,
            Timeout = Timeout,
        };
        try
        {
            _import = new ImportSession(journal, target, integration, options)
            {
                Path = Path is null ? null : GetUnresolvedProviderPathFromPSPath(Path),
            };
        }
        catch (JournalException e)
        {
            WriteError(JournalErrors.Create(e, JournalPath));
        }
    }
}
