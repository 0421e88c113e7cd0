namespace EncordPS.Commands;

/// <summary>A row or an item whose files are to be saved: one of the ways to name it is filled.</summary>
/// <param name="Subject">What its error is about, with the user's own object.</param>
internal sealed record PendingSave(ErrorSubject Subject)
{
    /// <summary>A row that was fetched before.</summary>
    public DataRow? Row { get; init; }

    /// <summary>A row by the ids of its dataset and of itself.</summary>
    public (string DatasetHash, string DataHash)? Ids { get; init; }

    /// <summary>A storage item.</summary>
    public Guid? Item { get; init; }
}
