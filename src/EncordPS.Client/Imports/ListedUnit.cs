using EncordPS.ImportRecords;

namespace EncordPS.Imports;

/// <summary>A unit and what it is known by.</summary>
/// <param name="Digest">What it is known by.</param>
/// <param name="Unit">The unit; null when an earlier run has sent it and the list does not have it any more.</param>
internal readonly record struct ListedUnit(UnitDigest Digest, PrivateDataUnit? Unit);
