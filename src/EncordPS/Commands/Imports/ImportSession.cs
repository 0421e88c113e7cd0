using EncordPS.Abstractions;
using EncordPS.Progress;

namespace EncordPS.Commands;

/// <summary>
/// An import while its command runs: the journal, which no other process writes meanwhile, and the units of the pipeline.
/// </summary>
internal sealed class ImportSession : IDisposable
{
    private readonly UploadTarget _target;
    private readonly Guid _integration;
    private readonly ImportOptions _options;
    private readonly ImportJournal _journal;
    private SpooledUnits? _spool;

    /// <exception cref="JournalException">The journal cannot be used, or belongs to another import.</exception>
    public ImportSession(string journalPath, UploadTarget target, Guid integration, ImportOptions options)
    {
        JournalPath = journalPath;
        (_target, _integration, _options) = (target, integration, options);
        _journal = ImportJournal.Open(journalPath, target, DateTimeOffset.UtcNow);
    }

    public string JournalPath { get; }

    /// <summary>The file with the units; null where they come from the pipeline.</summary>
    public string? Path { get; init; }

    /// <summary>What an error is about.</summary>
    public ErrorSubject Subject =>
        _target.DatasetHash is { } dataset ? ErrorSubject.Dataset(dataset) : ErrorSubject.Folder(_target.FolderUuid);

    /// <summary>Takes what the pipeline brings: a unit, what has one, or a line of NDJSON.</summary>
    /// <returns>False when it is no unit.</returns>
    /// <exception cref="ArgumentException">It is one of which the JSON is wrong.</exception>
    public bool TryAdd(PSObject? input)
    {
        if (PowerShellHost.Instance.Unwrap(input) is string line)
        {
            Spool.Add(line);
            return true;
        }

        if (UnitInput.Read(input) is not { } unit)
        {
            return false;
        }

        Spool.Add(unit);
        return true;
    }

    private SpooledUnits Spool => _spool ??= new SpooledUnits(JournalPath + ".units");

    /// <summary>Imports the list to its end.</summary>
    public async Task RunAsync(CommandRun run)
    {
        if (Source() is not { } source)
        {
            return;
        }

        if (_journal.Use(static state => state.Run is null))
        {
            await new FolderRule(run.Client.Service).CheckAsync(_target, run.Token);
        }

        run.Output.SayIfStopped(
            $"The import is not at its end. To go on, run the same command again; to see how far it is: Get-EncordImport '{JournalPath}'");
        using ImportProgress progress = new(run.Output.WriteProgress);
        ImportService service = new(run.Client.Service, _target, _integration, () => source.Settings);
        ImportRun import = new(source, _journal, service, _options, run.Client.Clock, progress);
        if (await import.RunAsync(run.Token))
        {
            await WarnAsync(run);
        }
        else
        {
            await run.WriteErrorAsync(ErrorRecords.Create(
                $"The import did not come to its end within {_options.Timeout}.", ErrorIds.WaitTimedOut, ErrorCategory.OperationTimeout,
                JournalPath, "Run the same command again: it goes on where it was."));
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _journal.Dispose();
        _spool?.Dispose();
    }

    // Without input there is nothing to do: a pipeline that brought nothing must not end the run that is under way.
    private IUnitSource? Source() => Path is not null ? new FileUnits(Path) : _spool?.ToSource();

    private async Task WarnAsync(CommandRun run)
    {
        (int failed, int unknown) = _journal.Use(static state => (state.Failed, state.Unknown));
        if (failed + unknown > 0)
        {
            string more = unknown == 0 ? "" : string.Format(InvariantCulture, ", and of {0:N0} it is unknown", unknown);
            await run.WriteWarningAsync(string.Format(
                InvariantCulture, "{0:N0} units failed{1}. Which and why: (Get-EncordImport '{2}').Failures", failed, more, JournalPath));
        }
    }
}
