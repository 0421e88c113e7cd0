using EncordPS.Abstractions;
using EncordPS.Batches;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Changes name, description or client metadata of many things in the storage, with few requests for many.</summary>
public abstract class StorageChangeCommand : MetadataCommand
{
    private readonly InputGatherer<ValueTuple> _waiting = new();
    private readonly Dictionary<PendingInput, StorageChanges> _changes = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The new description; empty for none.</summary>
    [Parameter]
    [ValidateNotNull]
    public string? Description { get; set; }

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
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Send();

    /// <summary>Changes things, all of them or none.</summary>
    /// <returns>Those that the service says it has changed.</returns>
    private protected abstract Task<IReadOnlyDictionary<Guid, object>> ChangeAsync(
        EncordClient client, IReadOnlyDictionary<Guid, StorageChanges> changes, CancellationToken cancellationToken);

    /// <summary>Adds things to what is to be changed.</summary>
    /// <param name="texts">Their ids as they were given.</param>
    /// <param name="about">What an error about an id is about, given the user's own object.</param>
    private protected void Add(string[] texts, Func<object, ErrorSubject> about)
    {
        foreach (string text in texts)
        {
            ErrorSubject subject = about(InputObject ?? (object)text) with { Label = text };
            if (TryReadId(text, subject, out Guid id)
                && TryReadMetadata(out DataClientMetadata? metadata)
                && ShouldProcess(text, $"Change {subject.Name}"))
            {
                PendingInput input = new(id.ToString("D"), subject);
                _changes[input] = new StorageChanges(Name, Description, metadata);
                _waiting.Add(default, input.Value, input);
            }
        }

        if (_waiting.IsFull)
        {
            Send();
        }
    }

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
