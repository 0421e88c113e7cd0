using System.Runtime.CompilerServices;
using EncordPS.ImportRecords;

namespace EncordPS.Imports;

/// <summary>
/// Reads a list of units twice: once to count it, and once to take out what is to be sent, as far as there is any. Of the whole list
/// nothing is kept but digests.
/// </summary>
internal sealed class ListReader(IUnitSource source, ImportJournal journal, Shard shard) : IDisposable
{
    private readonly UnitHasher _hasher = new();
    private readonly Dictionary<UnitDigest, PrivateDataUnit> _sent = [];
    private int _open;

    /// <summary>Counts the list.</summary>
    /// <returns>What the first line of a run tells, and how many units are to be sent.</returns>
    public async Task<(ImportLine.RunBegun Run, int Open)> CountAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        (int units, int known) = (0, 0);
        UnitDigest sum = default;
        await foreach (IReadOnlyList<PrivateDataUnit> portion in source.ReadAsync(cancellationToken))
        {
            journal.Use(state =>
            {
                foreach (PrivateDataUnit unit in portion)
                {
                    UnitDigest digest = _hasher.Of(unit);
                    UnitStatus status = state.Units[digest];
                    if (!shard.Has(digest) || (status & UnitStatus.Listed) != 0)
                    {
                        continue;
                    }

                    UnitStatus standing = status & UnitStatus.Standing;
                    // What an earlier run has sent is taken up with its chunk. That may end, and ask to send it again, before the
                    // list is read the second time: taken from there too, it would be sent twice.
                    bool isOpen = standing is not (UnitStatus.Sent or UnitStatus.There or UnitStatus.Before);
                    state.Units[digest] = standing | UnitStatus.Listed | (isOpen ? 0 : UnitStatus.Taken);
                    _open += isOpen ? 1 : 0;
                    // The order of a list does not matter, so its sum is one that does not depend on it.
                    sum = unchecked(new(sum.High + digest.High, sum.Low + digest.Low));
                    units++;
                    known += standing is UnitStatus.There or UnitStatus.Before ? 1 : 0;
                    if (standing == UnitStatus.Sent)
                    {
                        _sent[digest] = unit;
                    }
                }

                return true;
            });
        }

        return (new ImportLine.RunBegun(now, ToText(sum), units, known, shard), _open);
    }

    /// <summary>The units of a chunk that an earlier run has sent, as far as the list has them.</summary>
    public UnitChunk Find(OpenChunk chunk) => new(
        [.. chunk.Units.Select(digest => new ListedUnit(digest, _sent.TryGetValue(digest, out PrivateDataUnit? unit) ? unit : null))],
        chunk.Bytes,
        attempt: 1)
    {
        Number = chunk.Number,
        IntendedAt = chunk.IntendedAt,
    };

    /// <summary>The units that are to be sent, a portion at a time. Behind the last of them the list is not read.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ListedUnit>> ReadOpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _sent.Clear();
        if (_open == 0)
        {
            yield break;
        }

        await foreach (IReadOnlyList<PrivateDataUnit> portion in source.ReadAsync(cancellationToken))
        {
            List<ListedUnit> open = journal.Use(state => TakeOpen(state, portion));
            if (open.Count > 0)
            {
                yield return open;
            }

            if (_open == 0)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _hasher.Dispose();

    private List<ListedUnit> TakeOpen(ImportState state, IReadOnlyList<PrivateDataUnit> portion)
    {
        List<ListedUnit> open = [];
        foreach (PrivateDataUnit unit in portion)
        {
            UnitDigest digest = _hasher.Of(unit);
            UnitStatus status = state.Units[digest];
            // A unit that the first reading did not see belongs to another share, or the list has changed since.
            if ((status & (UnitStatus.Listed | UnitStatus.Taken)) == UnitStatus.Listed)
            {
                state.Units[digest] = status | UnitStatus.Taken;
                _open--;
                if ((status & UnitStatus.Standing) == UnitStatus.Open)
                {
                    open.Add(new ListedUnit(digest, unit));
                }
            }
        }

        return open;
    }

    private static string ToText(UnitDigest sum) => Invariant($"{sum.High:x16}{sum.Low:x16}");
}
