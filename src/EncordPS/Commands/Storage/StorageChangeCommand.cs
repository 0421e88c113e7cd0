using EncordPS.Abstractions;
using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Changes name, description or client metadata of many things in the storage, with few requests for many.</summary>
public abstract class StorageChangeCommand : MetadataCommand
{
    private readonly BulkGatherer<ValueTuple> _waiting = new();
    private TextArgument? _name;
    private TextArgument? _description;

    /// <summary>The new name: a text, or a script block that makes one of $_.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? Name { get; set; }

    /// <summary>The new description, empty for none: a text, or a script block that makes one of $_.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? Description { get; set; }

    /// <summary>Write what was changed.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        if (Name is null && Description is null && ClientMetadata is null && !HasMore)
        {
            ThrowTerminatingError(ErrorRecords.NothingToChange("Give -Name, -Description or -ClientMetadata, or several of them."));
        }

        base.BeginProcessing();
        _name = new TextArgument(this, nameof(Name), Name);
        _description = new TextArgument(this, nameof(Description), Description, canBeEmpty: true);
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Send();

    private protected abstract StorageChangeOperation OperationOf(ServiceApi api);

    /// <summary>Whether the derived command changes something else.</summary>
    private protected virtual bool HasMore => false;

    /// <summary>Adds what the derived command changes beside.</summary>
    private protected virtual StorageChanges Complete(StorageChanges changes) => changes;

    /// <summary>Adds things to what is to be changed.</summary>
    private protected void Add(IEnumerable<BulkInput> things)
    {
        foreach (BulkInput thing in things)
        {
            if (_name!.TryRead(InputObject, out string? name)
                && _description!.TryRead(InputObject, out string? description)
                && TryReadMetadata(out DataClientMetadata? metadata)
                && ShouldProcess(ErrorSubject.Of(thing).Label!, Describe(ErrorSubject.Of(thing).Name, name, description, metadata)))
            {
                _waiting.Add(default, thing.Value, new StorageChange(thing, Complete(new StorageChanges(name, description, metadata))));
            }
        }

        if (_waiting.IsFull)
        {
            Send();
        }
    }

    private string Describe(string noun, string? name, string? description, DataClientMetadata? metadata)
    {
        string?[] changes =
        [
            name is null ? null : $"name to '{name}'",
            description is null ? null : $"description to '{description}'",
            metadata is null ? null : $"client metadata to {Shorten(metadata)}",
        ];
        return $"Change {noun}: {string.Join(", ", changes.Append(HasMore ? "how it is shown" : null).OfType<string>())}";
    }

    private void Send() => Run(
        ErrorSubject.Folder(null),
        run => run.SendAsync(_waiting, OperationOf(run.Client.Service), BatchLimits.OfPatches, (_, changed) => ReportAsync(run, changed)));

    private Task ReportAsync(CommandRun run, BulkInput changed)
    {
        if (!PassThru)
        {
            changed.Results = [];
        }

        return run.WriteOutcomeAsync(changed);
    }
}
