using EncordPS.Abstractions;
using EncordPS.Batches;
using EncordPS.Binding;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Set-EncordStorageItem: changes the name, description or client metadata of items, up to 1000 in a request.</summary>
[Cmdlet(VerbsCommon.Set, "EncordStorageItem", SupportsShouldProcess = true)]
[OutputType(typeof(StorageItem))]
public sealed class SetEncordStorageItemCommand : StorageItemCommand
{
    private readonly StorageItemUpdates _updates = new();
    private NameArgument? _name;
    private MetadataArgument? _metadata;

    /// <summary>The new name: a text, or a script block that makes one of $_.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? Name { get; set; }

    /// <summary>The new description; an empty text takes it away.</summary>
    [Parameter]
    [ValidateNotNull]
    public string? Description { get; set; }

    /// <summary>The new client metadata, in place of what there is: a hashtable, object, JSON text, or a script block.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? ClientMetadata { get; set; }

    /// <summary>Write the changed items.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override BatchLimits Limits { get; } = new(StorageItemOperations.LargestBatch);

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        if (!WasGiven(nameof(Name)) && !WasGiven(nameof(Description)) && !WasGiven(nameof(ClientMetadata)))
        {
            ThrowTerminatingError(ErrorRecords.Create(
                "Nothing is to be changed.", ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, null,
                "Give -Name, -Description, -ClientMetadata or several of them."));
        }

        base.BeginProcessing();
        _name = Name is null ? null : new NameArgument(this, Name);
        _metadata = ClientMetadata is null ? null : new MetadataArgument(this, ClientMetadata);
    }

    private protected override void Add(PendingInput item)
    {
        string? name = null;
        DataClientMetadata? metadata = null;
        if ((_name?.TryRead(InputObject, out name) ?? true)
            && (_metadata?.TryRead(InputObject, out metadata) ?? true)
            && ShouldProcess(item.Value, "Change storage item"))
        {
            _updates.Add(item, new StorageChanges(name, Description, metadata));
            Gather(Guid.Empty, item);
        }
    }

    private protected override Task SendAsync(CommandRun run, InputBatch<Guid> batch, CancellationToken cancellationToken) =>
        _updates.SendAsync(run.Client, batch.Inputs, PassThru, cancellationToken);
}
