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

    private protected override BatchLimits Limits => BatchLimits.OfIds;

    private protected override void Add(PendingInput item)
    {
        if (ShouldProcess(item.NameOf(), "Remove storage item", Force))
        {
            GatherByFolder(item);
        }
    }

    private protected override Task SendAsync(CommandRun run, InputBatch<Guid> batch, CancellationToken cancellationToken) =>
        new ItemsByFolder(
            run.Client,
            (folder, ids) => run.Client.StorageItems.DeleteAsync(folder, ids, removeUnusedFrames: !KeepUnusedFrames, cancellationToken),
            DivideAsync).SendAsync(batch, cancellationToken);

    // With the folder known, "not found" and "no right" are about that.
    private static Task DivideAsync(IReadOnlyList<PendingInput> items, Func<IReadOnlyList<PendingInput>, Task> send) =>
        new DividedBatch<PendingInput>(
            send,
            static refusal => Task.FromResult(refusal.Kind is EncordErrorKind.InvalidArguments or EncordErrorKind.TooLarge),
            static (item, refusal) => item.Failure = refusal).SendAsync(items);
}
