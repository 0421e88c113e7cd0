using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>Start-EncordItemReencoding: starts one job that encodes videos of the storage anew.</summary>
[Cmdlet(VerbsLifecycle.Start, "EncordItemReencoding", SupportsShouldProcess = true)]
[OutputType(typeof(ItemReencoding))]
public sealed class StartEncordItemReencodingCommand : EncordCommand
{
    private readonly BulkGatherer<ValueTuple> _items = new();
    private readonly HashSet<Guid> _named = [];

    /// <summary>The ids of the items.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BackingItemUuid")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [IdOf("ItemUuid", "BackingItemUuid", "Uuid")]
    public string?[]? ItemUuid { get; set; }

    /// <summary>What the job is called in Encord's web application. Default: EncordPS.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string ProcessTitle { get; set; } = "EncordPS";

    /// <summary>Encode anew also what could be copied as it is.</summary>
    [Parameter]
    public SwitchParameter ForceFullReencoding { get; set; }

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    // One that is named twice is encoded once.
    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (ItemInput item in ItemInputs.Read(this, ItemUuid, InputObject))
        {
            ErrorSubject subject = (ErrorSubject)item.Source!;
            if (_named.Add(item.Id) && ShouldProcess(subject.Label!, "Re-encode video"))
            {
                _items.Add(default, item.Value, item.WithSource(subject with { HowToCheck = OutcomeCheck.Reencoding() }));
            }
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Run(ErrorSubject.StorageItem(null), run => run.SendAsync(
        _items,
        new ItemReencodingStarts(run.Client.Service, ProcessTitle, ForceFullReencoding),
        BatchLimits.WholeKeys,
        (_, item) =>
        {
            foreach (ItemReencoding job in item.Results.Cast<ItemReencoding>())
            {
                StartedJobs.Of(run.Client.Session).Add<ItemReencoding>(
                    job.ReencodingJobId.ToString("D"), "re-encoding job", ProcessTitle);
            }

            return run.WriteOutcomeAsync(item);
        }));
}
