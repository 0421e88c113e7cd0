using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Progress;

namespace EncordPS.Commands;

/// <summary>Compare-EncordAccess: what would have to change for access to be as a list says. It changes nothing.</summary>
[Cmdlet(VerbsData.Compare, "EncordAccess", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AccessChange), typeof(string))]
public sealed class CompareEncordAccessCommand : EncordCommand
{
    private const string PathSet = "Path";
    private const string ObjectSet = "Object";

    private readonly List<DesiredLine> _lines = [];
    private bool _isMisread;

    /// <summary>The list: a CSV or a JSON file.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The list from the pipeline: what Get-EncordAccess or Import-Csv writes.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    [ValidateNotNull]
    public PSObject InputObject { get; set; } = new();

    /// <summary>In the places that the list names, whoever is not in it loses the role.</summary>
    [Parameter]
    public SwitchParameter Exact { get; set; }

    /// <summary>Where the plan is written that Sync-EncordAccess carries out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PlanPath { get; set; }

    /// <summary>Go on with the lines that are right when others are wrong.</summary>
    [Parameter]
    public SwitchParameter AllowPartial { get; set; }

    /// <summary>Write the changes as one Markdown text for a review.</summary>
    [Parameter]
    public SwitchParameter Markdown { get; set; }

    /// <summary>How many places are read at the same time. Default: 8.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ObjectSet && !IsMisread())
        {
            _lines.Add(DesiredLine.Read(
                Invariant($"input {_lines.Count + 1}"), InputObject, name => RecordValues.Read(InputObject, name)));
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (_isMisread || (ParameterSetName == PathSet && !TryReadFile()))
        {
            return;
        }

        if (_lines.Count == 0)
        {
            WriteWarning("The list is empty: it names no place, and nothing is compared.");
        }

        Run(ErrorSubject.Dataset(null), CompareAsync);
    }

    // All lines of such a table are misread: one error tells it, and nothing is compared.
    private bool IsMisread()
    {
        if (MisreadLine.Find(InputObject) is { } misread && !_isMisread)
        {
            _isMisread = true;
            WriteError(ErrorRecords.MisreadTable(misread.Header, misread.Delimiter, InputObject));
        }

        return _isMisread;
    }

    private bool TryReadFile()
    {
        string path = GetUnresolvedProviderPathFromPSPath(Path);
        try
        {
            _lines.AddRange(AccessFile.Read(File.ReadAllBytes(path)));
            return true;
        }
        catch (AccessFileException e)
        {
            WriteError(AccessErrors.OfFile(e, Path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            WriteError(AccessErrors.OfUnreadable(e, path));
        }

        return false;
    }

    private async Task CompareAsync(CommandRun run)
    {
        using RequestProgress progress = new(run.Output.WriteProgress, "places", total: null, "Comparing access", RequestProgress.Moment);
        AccessComparison comparison = new(run.Client.Service, ThrottleLimit, progress.Add);
        await comparison.RunAsync(_lines, Exact, run.Token);
        foreach (AccessFinding finding in comparison.Findings)
        {
            await run.WriteErrorAsync(AccessErrors.Of(finding));
        }

        if (comparison.Findings.Count > 0 && !AllowPartial)
        {
            await run.WriteWarningAsync(Invariant(
                $"There is no plan, as {comparison.Findings.Count} lines are wrong. With -AllowPartial the others are compared."));
            return;
        }

        await WriteAsync(run, comparison.Scopes);
    }

    private async Task WriteAsync(CommandRun run, IReadOnlyList<PlannedScope> scopes)
    {
        if (PlanPath is not null)
        {
            string path = await run.Output.AskAsync(cmdlet => cmdlet.GetUnresolvedProviderPathFromPSPath(PlanPath), run.Token);
            PlanFile.Write(path, new AccessPlan(AccessPlan.AddressOf(run.Client.Session.Domain), scopes), run.Client.Clock.GetUtcNow());
        }

        if (Markdown)
        {
            await run.WriteAsync(AccessMarkdown.Of(scopes));
            return;
        }

        await run.Output.WriteObjectsAsync<AccessChange>([.. scopes.SelectMany(static scope => scope.Changes)], run.Token);
    }
}
