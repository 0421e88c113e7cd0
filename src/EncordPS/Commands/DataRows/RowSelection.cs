namespace EncordPS.Commands;

/// <summary>Gathers row ids that come one by one, as long as they are of the same dataset, so that few requests do.</summary>
internal sealed class RowSelection
{
    // A request of some 20 KB: well below any limit, and large enough to make the round trips rare.
    private const int LargestBatch = 500;

    private readonly List<string> _dataHashes = [];
    private string? _datasetHash;

    /// <summary>Adds ids. Returns the batches that are complete: full ones, and the last one of the dataset before.</summary>
    public IReadOnlyList<(string DatasetHash, IReadOnlyList<string> DataHashes)> Add(string datasetHash, IEnumerable<string> dataHashes)
    {
        List<(string, IReadOnlyList<string>)> ready = [];
        if (_datasetHash is not null && _datasetHash != datasetHash && Take() is { } over)
        {
            ready.Add(over);
        }

        foreach (string dataHash in dataHashes)
        {
            _datasetHash = datasetHash;
            _dataHashes.Add(dataHash);
            if (_dataHashes.Count == LargestBatch)
            {
                ready.Add(Take()!.Value);
            }
        }

        return ready;
    }

    /// <summary>Takes out what was gathered; null when nothing was.</summary>
    public (string DatasetHash, IReadOnlyList<string> DataHashes)? Take()
    {
        if (_datasetHash is not { } dataset || _dataHashes.Count == 0)
        {
            return null;
        }

        string[] taken = [.. _dataHashes];
        _dataHashes.Clear();
        _datasetHash = null;
        return (dataset, taken);
    }
}
