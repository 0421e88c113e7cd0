namespace EncordPS.Downloads;

/// <summary>A row or an item whose files are to be saved, and what came of it: one of the ways to name it is filled.</summary>
/// <param name="source">A note of the caller about it; the client does not read it.</param>
internal sealed class DataToSave(object source)
{
    public object Source => source;

    /// <summary>A row that was fetched before.</summary>
    public DataRow? Row { get; init; }

    /// <summary>A row by the ids of its dataset and of itself.</summary>
    public (string DatasetHash, string DataHash)? Ids { get; init; }

    /// <summary>A storage item.</summary>
    public Guid? Item { get; init; }

    /// <summary>Its files in storage, and where each goes; none as long as they are not known.</summary>
    public IReadOnlyList<(RemoteFile File, NamedPlace Place)> Places { get; set; } = [];

    /// <summary>What became of each file: it is there, or there is a reason why not.</summary>
    public IReadOnlyList<(SavedFile? File, Exception? Failure)> Files { get; set; } = [];

    /// <summary>Why its files are not known, or have no place.</summary>
    public Exception? Failure { get; set; }
}
