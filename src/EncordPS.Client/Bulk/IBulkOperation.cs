namespace EncordPS.Bulk;

/// <summary>An operation on many inputs, with few requests.</summary>
/// <typeparam name="TKey">What the inputs of one request have in common, such as the dataset.</typeparam>
internal interface IBulkOperation<in TKey>
{
    /// <summary>Does it, and sets the outcome of each input. Only what ends all of the work is thrown.</summary>
    Task SendAsync(TKey key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken);
}
