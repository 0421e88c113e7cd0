namespace EncordPS.Downloads;

/// <summary>The part of a file that is still missing.</summary>
/// <param name="From">Its first byte.</param>
/// <param name="Version">The version of the bytes before it. When storage has another one, the whole file is wanted.</param>
internal sealed record MissingPart(long From, string Version);
