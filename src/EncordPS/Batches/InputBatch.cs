namespace EncordPS.Batches;

/// <summary>Inputs for one request.</summary>
/// <param name="Key">What they have in common, such as the dataset.</param>
/// <param name="Inputs">At least one.</param>
internal sealed record InputBatch<TKey>(TKey Key, IReadOnlyList<PendingInput> Inputs);
