using System.Runtime.CompilerServices;
using EncordPS.ImportRecords;

namespace EncordPS.Imports;

/// <summary>Looks at what is in the dataset or the folder.</summary>
internal sealed class Lookout(IImportService service, ImportJournal journal, Weather weather, TimeProvider clock)
{
    // Clocks that are further apart would not even agree about signatures.
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(15);

    private const int UnitsInLine = 10_000;

    /// <summary>Notes in the journal all that is there and was not sent by this import.</summary>
    public async Task NoteAllAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset startedAt = clock.GetUtcNow();
        await LookAsync(NoteAsync, cancellationToken);
        journal.Append(new ImportLine.Looked(startedAt));

        async Task<bool> NoteAsync()
        {
            List<UnitDigest> seen = [];
            await foreach (UnitDigest unit in ListAsync(journal.Use(static state => state.LookedAt), cancellationToken))
            {
                if ((StatusOf(unit) & UnitStatus.Standing) == UnitStatus.Open)
                {
                    seen.Add(unit);
                    NoteSeen(seen, UnitsInLine);
                }
            }

            NoteSeen(seen, atLeast: 1);
            return true;
        }
    }

    /// <summary>Those of some units that are there.</summary>
    /// <param name="units">The units.</param>
    /// <param name="since">When the first of them can have been made.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<HashSet<UnitDigest>> FindAsync(
        IReadOnlyCollection<UnitDigest> units, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        HashSet<UnitDigest> wanted = [.. units];
        return await LookAsync(FindAsync, cancellationToken);

        async Task<HashSet<UnitDigest>> FindAsync()
        {
            HashSet<UnitDigest> found = [];
            await foreach (UnitDigest unit in ListAsync(since, cancellationToken))
            {
                if (wanted.Contains(unit))
                {
                    found.Add(unit);
                }
            }

            return found;
        }
    }

    // A look that breaks begins anew.
    private async Task<T> LookAsync<T>(Func<Task<T>> look, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await weather.WhenClearAsync(cancellationToken);
                T result = await look();
                weather.Clear();
                return result;
            }
            catch (EncordException e) when (Weather.MayPass(e) && weather.TryPause(e))
            {
                // The pause is waited for above.
            }
        }
    }

    private async IAsyncEnumerable<UnitDigest> ListAsync(
        DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using UnitHasher hasher = new();
        await foreach (IReadOnlyList<(PrivateDataKind Kind, string Url)> portion in service.ListAsync(since - s_margin, cancellationToken))
        {
            foreach ((PrivateDataKind kind, string url) in portion)
            {
                yield return hasher.Of(kind, url);
            }
        }
    }

    private UnitStatus StatusOf(UnitDigest unit) => journal.Use(state => state.Units[unit]);

    // A file can have two rows.
    private void NoteSeen(List<UnitDigest> seen, int atLeast)
    {
        if (seen.Count >= atLeast)
        {
            UnitDigest[] units = [.. seen.Distinct()];
            int skipped = units.Count(unit => (StatusOf(unit) & UnitStatus.Listed) != 0);
            journal.Append(new ImportLine.Seen(clock.GetUtcNow(), units, skipped));
            seen.Clear();
        }
    }
}
