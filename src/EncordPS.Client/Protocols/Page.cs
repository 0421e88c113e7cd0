using EncordPS.Errors;

namespace EncordPS.Protocols;

/// <summary>One page of a listing.</summary>
/// <param name="Entries">What is on it; may be none.</param>
/// <param name="NextToken">Names the next page; null on the last one.</param>
/// <param name="Context">The request that was answered with it.</param>
internal sealed record Page<T>(IReadOnlyList<T> Entries, string? NextToken, AnswerContext Context);
