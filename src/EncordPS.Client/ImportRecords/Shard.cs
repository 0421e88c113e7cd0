namespace EncordPS.ImportRecords;

/// <summary>One of several shares of a list, which machines that know nothing of each other import side by side.</summary>
/// <param name="Number">Which share, from 0.</param>
/// <param name="Of">How many there are.</param>
internal readonly record struct Shard(int Number, int Of)
{
    /// <summary>The whole list.</summary>
    public static readonly Shard Whole = new(0, 1);

    /// <summary>Whether a unit belongs to it. Each unit belongs to one, whatever else is in the list.</summary>
    public bool Has(UnitDigest unit) => Of == 1 || unit.ShareOf(Of) == Number;

    /// <inheritdoc />
    public override string ToString() => Invariant($"{Number} of {Of}");
}
