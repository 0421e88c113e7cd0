using EncordPS.ImportRecords;

namespace EncordPS.Imports;

/// <summary>Units that are sent in one job.</summary>
/// <param name="units">The units.</param>
/// <param name="bytes">The length of their document.</param>
/// <param name="attempt">How often they were sent, with this time.</param>
internal sealed class UnitChunk(IReadOnlyList<ListedUnit> units, long bytes, int attempt)
{
    public IReadOnlyList<ListedUnit> Units => units;

    public long Bytes => bytes;

    public int Attempt => attempt;

    /// <summary>Its number in the journal; 0 before it is there.</summary>
    public int Number { get; set; }

    /// <summary>When it was to be sent.</summary>
    public DateTimeOffset IntendedAt { get; set; }

    public UnitDigest[] Digests => [.. units.Select(static unit => unit.Digest)];

    /// <summary>Two chunks, each with a half of the units.</summary>
    public IEnumerable<UnitChunk> Halve()
    {
        int half = (units.Count + 1) / 2;
        yield return new UnitChunk([.. units.Take(half)], bytes / 2, attempt);
        yield return new UnitChunk([.. units.Skip(half)], bytes / 2, attempt);
    }
}
