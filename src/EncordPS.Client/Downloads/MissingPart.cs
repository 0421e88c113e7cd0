namespace EncordPS.Downloads;

/// <summary>The part of a file that is still wanted.</summary>
/// <param name="From">The first byte that is wanted.</param>
/// <param name="Version">The version that the bytes before are of: an entity tag or a date. Of another, all is wanted.</param>
internal sealed record MissingPart(long From, string Version);
