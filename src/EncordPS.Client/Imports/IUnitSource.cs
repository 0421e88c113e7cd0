using EncordPS.PrivateData;

namespace EncordPS.Imports;

/// <summary>A list of units that can be read more than once, a portion at a time.</summary>
internal interface IUnitSource
{
    /// <summary>Reads the units. What stands beside them in the list is complete at the end.</summary>
    IAsyncEnumerable<IReadOnlyList<PrivateDataUnit>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>What the list says beside its units.</summary>
    PrivateDataSettings Settings { get; }
}
