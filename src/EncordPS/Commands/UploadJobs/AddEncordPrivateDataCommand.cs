using System.Text.Json.Nodes;
using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>Add-EncordPrivateData: starts an upload job that adds files of the organisation's own cloud storage.</summary>
// No default parameter set: PowerShell would choose it for -FolderUuid alone too, and then ask for a dataset.
[Cmdlet(VerbsCommon.Add, "EncordPrivateData", SupportsShouldProcess = true)]
[OutputType(typeof(UploadJob), typeof(AddPrivateDataResponse))]
public sealed class AddEncordPrivateDataCommand : EncordCommand
{
    private const string DatasetPathSet = "DatasetPath";
    private const string DatasetFilesSet = "DatasetPrivateFiles";
    private const string FolderPathSet = "FolderPath";
    private const string FolderFilesSet = "FolderPrivateFiles";

    private FolderRule? _rule;
    private PrivateFiles? _files;

    /// <summary>The dataset to fill.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ParameterSetName = DatasetPathSet,
        ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(
        Mandatory = true, Position = 0, ParameterSetName = DatasetFilesSet,
        ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash", IsStrict = true)]
    public string DatasetHash { get; set; } = "";

    /// <summary>The storage folder to fill; beside a dataset, the folder that its files go to.</summary>
    [Parameter(ParameterSetName = DatasetPathSet)]
    [Parameter(ParameterSetName = DatasetFilesSet)]
    [Parameter(Mandatory = true, ParameterSetName = FolderPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = FolderFilesSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid")]
    public string? FolderUuid { get; set; }

    /// <summary>The cloud integration that can read the files.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("IntegrationUuid", "Id")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IntegrationCompleter))]
    [IdOf("IntegrationUuid", "Id")]
    public string IntegrationId { get; set; } = "";

    /// <summary>A file that describes the files: the JSON of the service, NDJSON with a unit a line, or a list of units.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DatasetPathSet)]
    [Parameter(Mandatory = true, ParameterSetName = FolderPathSet)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The description of the files: JSON text, a hashtable, an object, or units.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DatasetFilesSet)]
    [Parameter(Mandatory = true, ParameterSetName = FolderFilesSet)]
    [ValidateNotNull]
    public object? PrivateFiles { get; set; }

    /// <summary>Go on when a unit fails. The job then always ends as Done; its error count tells what failed.</summary>
    [Parameter]
    public SwitchParameter IgnoreErrors { get; set; }

    /// <summary>Wait for the end of the job and write what it has added.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long to wait at most. Default: 7 days.</summary>
    [Parameter]
    [Seconds]
    [ValidatePositiveTimeSpan]
    public TimeSpan Timeout { get; set; } = JobWaiter.DefaultTimeout;

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (WasGiven(nameof(Timeout)) && !Wait)
        {
            WriteWarning("-Timeout has no effect without -Wait.");
        }
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        ErrorSubject subject = IsForDataset ? ErrorSubject.Dataset(DatasetHash) : ErrorSubject.Folder(FolderUuid);
        if (ReadTarget(subject) is not { } target
            || !TryReadId(IntegrationId, ErrorSubject.Integration(IntegrationId), out Guid integration)
            || ReadFiles(subject) is not { } files)
        {
            return;
        }

        foreach (string warning in files.Warnings)
        {
            WriteWarning(warning);
        }

        if (!files.SkipsDuplicates)
        {
            WarnOnce(
                "skip_duplicate_urls",
                "Without \"skip_duplicate_urls\": true in the description, the same command again adds all units a second time.");
        }

        if (files.ClustersByResolution)
        {
            WarnOnce(
                "clusterByResolution",
                "The service no longer knows \"clusterByResolution\". Make a group of each resolution instead, and leave it out.");
        }

        if (ShouldProcess($"{subject.Name} {subject.Target}", Invariant($"Add {files.UnitCount:N0} units of private data")))
        {
            long startedAt = ActiveSession.Transport.Clock.GetTimestamp();
            subject = subject with
            {
                HowToCheckLater = () => OutcomeCheck.PrivateData(target, ActiveSession.Transport.ServiceTime.At(startedAt)),
                HowToCorrect =
                    "Correct the argument. Of folders: a dataset with one of its own takes no -FolderUuid, and any other needs it.",
            };
            Run(subject, run => AddAsync(run, target, files, integration));
        }
    }

    private bool IsForDataset => ParameterSetName is DatasetPathSet or DatasetFilesSet;

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

    private PrivateFiles? ReadFiles(ErrorSubject subject)
    {
        try
        {
            return _files ??= Path is not null
                ? ReadFile(GetUnresolvedProviderPathFromPSPath(Path))
                : ReadObject(PowerShellHost.Instance.Unwrap(PrivateFiles));
        }
        catch (Exception e) when (PrivateFilesFile.IsUnreadable(e))
        {
            WriteError(PrivateFilesFile.Error(e, Path!));
        }
        catch (Exception e) when (ErrorRecords.IsExpected(e))
        {
            WriteError(ErrorRecords.Create(e, subject with { Target = Path ?? subject.Target }));
        }

        return null;
    }

    private PrivateFiles ReadFile(string path)
    {
        Func<Stream> open = PrivateFilesFile.Opener(path);
        return ReadText(token => UploadJobs.PrivateFiles.ReadAsync(open, System.IO.Path.GetFileName(path), token));
    }

    private PrivateFiles ReadObject(object? value)
    {
        if (value is string json)
        {
            return ReadText(token => UploadJobs.PrivateFiles.ReadAsync(json, fileName: null, token));
        }

        if (PrivateFilesObject.ReadUnits(value) is { } lines)
        {
            return ReadText(token => UploadJobs.PrivateFiles.ReadAsync(lines, fileName: null, token));
        }

        JsonNode? content = PrivateFilesObject.Read(value);
        return ReadText(token => UploadJobs.PrivateFiles.ReadAsync(content, token));
    }

    private PrivateFiles ReadText(Func<CancellationToken, Task<PrivateFiles>> read)
    {
        PrivateFiles? files = null;
        Pump(async (_, token) => files = await read(token));
        return files!;
    }

    private async Task AddAsync(CommandRun run, UploadTarget target, PrivateFiles files, Guid integration)
    {
        long startedAt = run.Client.Clock.GetTimestamp();
        if (await StartInTimeAsync(run, target, files, integration) is not { } job)
        {
            return;
        }

        if (!Wait)
        {
            await run.WriteAsync(job);
            return;
        }

        WatchedUploadJob watched = new(job.UploadJobId, target, job);
        using JobWait wait = new(run, Timeout - run.Client.Clock.GetElapsedTime(startedAt), [watched]);
        await wait.RunAsync(watched, state => state is DatasetDataLongPolling { Status: LongPollingStatus.Done } done
            ? run.WriteAsync(new AddPrivateDataResponse(done))
            : default);
    }

    // -Timeout is for all that -Wait waits for, and the start of the job is the first of it.
    private async Task<UploadJob?> StartInTimeAsync(CommandRun run, UploadTarget target, PrivateFiles files, Guid integration)
    {
        TimeSpan time = Wait ? Timeout : System.Threading.Timeout.InfiniteTimeSpan;
        if (Wait)
        {
            run.Client.Service.Endurance!.Limit = Timeout;
        }

        using TimeLimit limit = new(time, run.Client.Clock, run.Token);
        try
        {
            await (_rule ??= new FolderRule(run.Client.Service)).CheckAsync(target, limit.Token);
            return await StartAsync(run, target, files, integration, limit.Token);
        }
        catch (OperationCanceledException e) when (!run.Token.IsCancellationRequested)
        {
            throw new EncordException(
                EncordErrorKind.Timeout,
                Invariant($"The service did not start a job within the {time.TotalSeconds:N0} seconds of -Timeout."),
                e);
        }
    }

    // "Not found" alone does not say what: the dataset, the folder or the integration.
    private async Task<UploadJob?> StartAsync(
        CommandRun run, UploadTarget target, PrivateFiles files, Guid integration, CancellationToken cancellationToken)
    {
        try
        {
            UploadJob job = await run.Client.UploadJobs.StartAsync(target, files, integration, IgnoreErrors, cancellationToken);
            StartedJobs.Of(run.Client.Session).Add(job, target);
            return job;
        }
        catch (EncordException e) when (e.Kind == EncordErrorKind.NotFound)
        {
            if (await IsListedAsync(run, integration))
            {
                throw;
            }

            await run.WriteErrorAsync(ErrorRecords.Create(e, ErrorSubject.Integration(IntegrationId)));
            return null;
        }
    }

    private static async Task<bool> IsListedAsync(CommandRun run, Guid integration)
    {
        IAsyncEnumerable<IReadOnlyList<CloudIntegration>> found =
            run.Client.CloudIntegrations.ListAsync([integration.ToString("D")], titles: null, includeOrgAccess: true, run.Token);
        await foreach (IReadOnlyList<CloudIntegration> portion in found)
        {
            if (portion.Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
