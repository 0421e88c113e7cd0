using EncordPS.Abstractions;
using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Changes name, description or client metadata of many things in the storage, with few requests for many.</summary>
public abstract class StorageChangeCommand : MetadataCommand
{
    private readonly InputGatherer<ValueTuple> _waiting = new();
    private readonly Dictionary<PendingInput, StorageChanges> _changes = [];
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
        if (Name is null && Description is null && ClientMetadata is null)
        {
            ThrowTerminatingError(ErrorRecords.NothingToChange("Give -Name, -Description or -ClientMetadata, or several of them."));
        }

        base.BeginProcessing();
        _name = new TextArgument(this, nameof(Name), Name);
        _description = new TextArgument(this, nameof(Description), Description, canBeEmpty: true);
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Send();

    /// <summary>Changes things, all of them or none.</summary>
    /// <returns>Those that the service says it has changed.</returns>
    private protected abstract Task<IReadOnlyDictionary<Guid, object>> ChangeAsync(
        EncordClient client, IReadOnlyDictionary<Guid, StorageChanges> changes, CancellationToken cancellationToken);

    /// <summary>Adds things to what is to be changed.</summary>
    private protected void Add(IEnumerable<PendingInput> things)
    {
        foreach (PendingInput thing in things)
        {
            if (_name!.TryRead(InputObject, out string? name)
                && _description!.TryRead(InputObject, out string? description)
                && TryReadMetadata(out DataClientMetadata? metadata)
                && ShouldProcess(NameOf(thing), $"Change {thing.Subject.Name}"))
            {
                _changes[thing] = new StorageChanges(name, description, metadata);
                _waiting.Add(default, thing.Value, thing);
            }
        }

        if (_waiting.IsFull)
        {
            Send();
        }
    }

    private string NameOf(PendingInput thing) =>
        InputObject?.BaseObject is StorageFolder folder ? $"{folder.Name} ({thing.Value})" : thing.NameOf();

    private void Send()
    {
        Run(ErrorSubject.Folder(null), run => _waiting.SendAsync(
            run,
            BatchLimits.OfPatches,
            (batch, token) => IndependentBatch.SendAsync(batch.Inputs, part => SendAsync(run.Client, part, token), FailInput),
            (_, input) => input.WriteAsync(run)));
        _changes.Clear();
    }

    private async Task SendAsync(EncordClient client, IReadOnlyList<PendingInput> part, CancellationToken cancellationToken)
    {
        Dictionary<Guid, StorageChanges> changes = part.ToDictionary(static input => Guid.Parse(input.Value), input => _changes[input]);
        IReadOnlyDictionary<Guid, object> changed = await ChangeAsync(client, changes, cancellationToken);
        foreach (PendingInput input in part)
        {
            if (!changed.TryGetValue(Guid.Parse(input.Value), out object? now))
            {
                FailInput(input, new EncordException(
                    EncordErrorKind.MalformedAnswer, $"The service did not confirm the change of {input.Value}.") { IsSafeToRetry = true });
            }
            else if (PassThru)
            {
                input.Results = [now];
            }
        }
    }

    private static void FailInput(PendingInput input, EncordException refusal) => input.Failure = refusal;
}
