using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Progress;

namespace EncordPS.Commands;

/// <summary>Sync-EncordAccess: carries a plan of access out, with guards, and with a way back.</summary>
[Cmdlet(VerbsData.Sync, "EncordAccess", SupportsShouldProcess = true, DefaultParameterSetName = PlanSet)]
[OutputType(typeof(AccessSyncSummary), typeof(AccessResult))]
public sealed class SyncEncordAccessCommand : EncordCommand
{
    private const string PlanSet = "Plan";
    private const string ChangeSet = "Change";

    private readonly List<AccessChange> _changes = [];
    private bool _hasBadChange;

    /// <summary>The plan, as Compare-EncordAccess -PlanPath writes it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PlanSet)]
    [ValidateNotNullOrEmpty]
    public string PlanPath { get; set; } = "";

    /// <summary>Changes from the pipeline, as Compare-EncordAccess writes them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ChangeSet)]
    [ValidateNotNull]
    public PSObject Change { get; set; } = new();

    /// <summary>Where the plan is written that takes all of it back. Default: beside the plan.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RollbackPath { get; set; }

    /// <summary>The largest share of a place's grants that may go at once. Default: a quarter; for a rollback file all.</summary>
    [Parameter]
    [ValidateRange(0.0, 1.0)]
    public double MaximumRemoval { get; set; } = 0.25;

    /// <summary>Also take the last admin, yourself, or more than that.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Where a report is written: Markdown for a name that ends in .md, CSV for others.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ReportPath { get; set; }

    /// <summary>Write what became of each change, instead of the summary.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>How many places are worked on at the same time. Default: 4.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = BatchLimits.DefaultThrottle;

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ChangeSet)
        {
            try
            {
                _changes.Add(ChangeRecords.Read(Change));
            }
            catch (AccessFileException e)
            {
                _hasBadChange = true;
                WriteError(AccessErrors.OfPlan(e, Change));
            }
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (!_hasBadChange && ReadPlan() is { } plan)
        {
            PlanRun carried = new(plan, FindPath(RollbackPath) ?? DefaultRollbackPath(), FindPath(ReportPath), IsWhatIf(), PassThru)
            {
                Ask = (target, action) => ShouldProcess(target, action),
            };
            Run(ErrorSubject.Dataset(null), run => carried.RunAsync(run, OptionsOf(plan)));
        }
    }

    private AccessPlan? ReadPlan()
    {
        string address = AccessPlan.AddressOf(ActiveSession.Domain);
        string path = ParameterSetName == PlanSet ? FindPath(PlanPath)! : "";
        try
        {
            AccessPlan plan = ParameterSetName == PlanSet ? PlanFile.Read(path) : AccessPlan.Of(address, _changes);
            return string.Equals(plan.Domain, address, StringComparison.OrdinalIgnoreCase)
                ? plan
                : throw new AccessFileException(AccessProblem.FileNotValid, $"it is for {plan.Domain}, and the session is with {address}");
        }
        catch (AccessFileException e)
        {
            WriteError(AccessErrors.OfPlan(e, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            WriteError(AccessErrors.OfUnreadable(e, path));
        }

        return null;
    }

    // A rollback takes back what was added, which can be much of a place; and a place that is not as the plan left it has drifted.
    private SyncOptions OptionsOf(AccessPlan plan) => new(
        Force, plan.TakesBack is not null && !WasGiven(nameof(MaximumRemoval)) ? 1 : MaximumRemoval, ThrottleLimit);

    private string? FindPath(string? path) => path is null ? null : GetUnresolvedProviderPathFromPSPath(path);

    private string DefaultRollbackPath() => ParameterSetName == PlanSet
        ? System.IO.Path.ChangeExtension(FindPath(PlanPath)!, ".rollback.json")
        : FindPath(string.Format(InvariantCulture, "encord-access-{0:yyyyMMdd-HHmmss-fff}.rollback.json", DateTime.Now))!;
}
