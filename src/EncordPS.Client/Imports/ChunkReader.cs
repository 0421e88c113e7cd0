namespace EncordPS.Imports;

/// <summary>Makes chunks of what is to be sent, as large as is asked for each time.</summary>
internal sealed class ChunkReader(IAsyncEnumerable<IReadOnlyList<ListedUnit>> list, IImportService service) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<IReadOnlyList<ListedUnit>> _portions = list.GetAsyncEnumerator();
    private IReadOnlyList<ListedUnit> _portion = [];
    private int _next;

    /// <summary>Whether there is no more.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The next chunk; null at the end.</summary>
    /// <param name="mostUnits">The most units that it has.</param>
    /// <param name="mostBytes">The most bytes that it has; a unit that is longer has a chunk of its own.</param>
    public async Task<UnitChunk?> NextAsync(int mostUnits, long mostBytes)
    {
        List<ListedUnit> units = [];
        long bytes = 0;
        while (units.Count < mostUnits && await HasUnitAsync())
        {
            long length = service.LengthOf(_portion[_next].Unit!);
            if (units.Count > 0 && bytes + length > mostBytes)
            {
                break;
            }

            units.Add(_portion[_next++]);
            bytes += length;
        }

        return units.Count > 0 ? new UnitChunk(units, bytes, attempt: 1) : null;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _portions.DisposeAsync();

    private async Task<bool> HasUnitAsync()
    {
        while (!IsAtEnd && _next == _portion.Count)
        {
            IsAtEnd = !await _portions.MoveNextAsync();
            (_portion, _next) = (IsAtEnd ? [] : _portions.Current, 0);
        }

        return !IsAtEnd;
    }
}
