namespace EncordPS.Commands;

/// <summary>Gathers row ids that come one by one, as long as they are of the same dataset, so that few requests do.</summary>
internal sealed class RowSelection
{
    // A request of some 20 KB: well below any limit, and large enough to make the round trips rare.
    private const int LargestBatch = 500;

    private readonly List<string> _dataHashes = [];
    private string? _datasetHash;

    /// <summary>Adds ids. When that begins another dataset, or makes enough of one, the batch to fetch comes back.</summary>
    public (string DatasetHash, IReadOnlyList<string> DataHashes)? Add(string datasetHash, IReadOnlyCollection<string> dataHashes)
    {
        bool isOther = _datasetHash is not null && _datasetHash != datasetHash;
        (string, IReadOnlyList<string>)? full =
            isOther || _dataHashes.Count + dataHashes.Count > LargestBatch ? Take() : null;
        _datasetHash = datasetHash;
        _dataHashes.AddRange(dataHashes);
        return full;
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
