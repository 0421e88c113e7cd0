using EncordPS.Abstractions;
using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>A command that changes storage items, many in a request.</summary>
public abstract class StorageItemCommand : EncordCommand
{
    private readonly BulkGatherer<Guid> _items = new();

    /// <summary>The ids of the items.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BackingItemUuid")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [IdOf("ItemUuid", "BackingItemUuid", "Uuid")]
    public string?[]? ItemUuid { get; set; }

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (ItemInput item in ItemInputs.Read(this, ItemUuid, InputObject))
        {
            Add(item);
        }

        if (_items.IsFull)
        {
            Send();
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Send();

    /// <summary>Asks whether the item is to be changed, and if so gathers it.</summary>
    private protected abstract void Add(ItemInput item);

    private protected abstract IBulkOperation<Guid> OperationOf(ServiceApi api);

    /// <summary>Gathers an item by its folder, as far as the object from the pipeline tells that; else it is looked up.</summary>
    private protected void Gather(ItemInput item) => _items.Add(item.Folder, item.Value, item);

    private protected static string NameOf(ItemInput item) => ErrorSubject.Of(item).Label!;

    private void Send() => Run(
        ErrorSubject.StorageItem(null), run => run.SendAsync(_items, OperationOf(run.Client.Service), BatchLimits.OfIds));
}
