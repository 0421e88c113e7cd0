using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Set-EncordStorageItem: changes name, description or client metadata of storage items, up to 1000 in a request.</summary>
[Cmdlet(VerbsCommon.Set, "EncordStorageItem", SupportsShouldProcess = true)]
[OutputType(typeof(StorageItem))]
public sealed class SetEncordStorageItemCommand : StorageChangeCommand
{
    /// <summary>The ids of the items.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BackingItemUuid")]
    [AllowNull]
    [AllowEmptyString]
    [IdOf("ItemUuid", "BackingItemUuid")]
    public string?[]? ItemUuid { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord() => Add(ItemInputs.Read(this, ItemUuid, InputObject));

    private protected override StorageChangeOperation OperationOf(ServiceApi api) => StorageChangeOperation.OfItems(api);
}
