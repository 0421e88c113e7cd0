using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>Remove-EncordStorageItem: deletes items, and the data rows that are made of them, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Remove, "EncordStorageItem", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveEncordStorageItemCommand : StorageItemCommand
{
    /// <summary>Keep the images and files of groups and series also when nothing else is made of them.</summary>
    [Parameter]
    public SwitchParameter KeepUnusedFrames { get; set; }

    /// <summary>Do not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Go on with a removal that another run began: what is gone already is no error.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    private protected override void Add(ItemInput item)
    {
        if (ShouldProcess(NameOf(item), "Remove storage item", Force))
        {
            Gather(item.WithSource(ErrorSubject.Of(item) with { IsResumed = Resume }));
        }
    }

    private protected override IBulkOperation<Guid> OperationOf(ServiceApi api) =>
        new ItemRemovals(api, removeUnusedFrames: !KeepUnusedFrames);
}
