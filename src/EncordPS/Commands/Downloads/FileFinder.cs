namespace EncordPS.Commands;

/// <summary>Finds the files of inputs; items are looked up many at a time.</summary>
internal sealed class FileFinder(EncordClient client)
{
    private readonly RowFiles _rows = new(client.Service);
    private readonly ItemFiles _items = new(client.Service);
    private readonly Dictionary<Guid, StorageItem> _found = [];
    private readonly Dictionary<Guid, EncordException> _refused = [];

    /// <summary>Looks up the items among some inputs. The service gives all of them or none: so what it refuses is divided.</summary>
    public async Task PrepareAsync(IReadOnlyList<PendingSave> inputs, CancellationToken cancellationToken)
    {
        Guid[] items = [.. inputs.Select(static input => input.Item).OfType<Guid>().Distinct()];
        DividedBatch<Guid> batch = new(
            part => LookUpAsync(part, cancellationToken),
            static refusal => Task.FromResult(
                refusal.Kind is EncordErrorKind.Authorisation or EncordErrorKind.NotFound or EncordErrorKind.InvalidArguments),
            (item, refusal) => _refused[item] = refusal);
        await batch.SendAsync(items);
    }

    /// <exception cref="EncordException">The service does not give them.</exception>
    public Task<RemoteFiles> FindAsync(PendingSave input, CancellationToken cancellationToken) => input switch
    {
        { Row: { } row } => _rows.FindAsync(row, cancellationToken),
        { Ids: { } ids } => _rows.FindAsync(ids.DatasetHash, ids.DataHash, cancellationToken),
        _ => _items.FindAsync(Found(input.Item!.Value), cancellationToken),
    };

    private async Task LookUpAsync(IReadOnlyList<Guid> items, CancellationToken cancellationToken)
    {
        foreach (StorageItem item in await _items.GetAsync(items, cancellationToken))
        {
            _found[item.Uuid] = item;
        }
    }

    private StorageItem Found(Guid item) =>
        _refused.TryGetValue(item, out EncordException? refusal) ? throw refusal
        : _found.TryGetValue(item, out StorageItem? found) ? found
        : throw new EncordException(EncordErrorKind.NotFound, "The service did not give it.");
}
