namespace EncordPS.Abstractions;

/// <summary>What became of one of many inputs: done, or failed with a reason.</summary>
/// <param name="Input">The input.</param>
/// <param name="Failure">The reason; null when it is done.</param>
internal sealed record Outcome<T>(T Input, Exception? Failure = null);
