using EncordPS.ImportRecords;

namespace EncordPS.Imports;

/// <summary>What the final state of a job says of each of its units.</summary>
/// <param name="Failed">The units that the service names as failed.</param>
/// <param name="Done">How many the service says it has added.</param>
/// <param name="Skipped">How many it says were there already.</param>
/// <param name="Doubtful">Those that it does not speak of plainly.</param>
internal sealed record JobVerdict(IReadOnlyList<FailedUnit> Failed, int Done, int Skipped, IReadOnlyList<ListedUnit> Doubtful)
{
    public static JobVerdict Of(IReadOnlyList<ListedUnit> units, DatasetDataLongPolling state)
    {
        Dictionary<UnitDigest, FailedUnit> failed = FindFailed(units, state.DataUnitErrors);
        ListedUnit[] others = [.. units.Where(unit => !failed.ContainsKey(unit.Digest))];
        if (!IsPlain(state, failed.Count, others.Length))
        {
            return new JobVerdict([.. failed.Values], 0, 0, others);
        }

        // A unit that was there already counts as done, but nothing was made of it.
        int made = Math.Min(state.DataHashesWithTitles.Length, others.Length);
        return new JobVerdict([.. failed.Values], made, others.Length - made, []);
    }

    private static bool IsPlain(DatasetDataLongPolling state, int failed, int others) =>
        state.Status == LongPollingStatus.Done
        && state.UnitsErrorCount == failed
        && state is { UnitsPendingCount: 0, UnitsCancelledCount: 0 }
        && state.UnitsDoneCount >= others;

    private static Dictionary<UnitDigest, FailedUnit> FindFailed(IReadOnlyList<ListedUnit> units, DataUnitError[] errors)
    {
        Dictionary<UnitDigest, FailedUnit> failed = [];
        if (errors.Length > 0)
        {
            ILookup<string, ListedUnit> byUrl = units
                .Where(static unit => unit.Unit is not null)
                .SelectMany(static unit => unit.Unit!.ObjectUrls.Distinct(), static (unit, url) => (unit, url))
                .ToLookup(static pair => pair.url, static pair => pair.unit, StringComparer.Ordinal);
            foreach (DataUnitError error in errors)
            {
                if (Find(byUrl, error) is { } unit)
                {
                    failed[unit.Digest] = new FailedUnit(unit.Digest, unit.Unit, error);
                }
            }
        }

        return failed;
    }

    // One unit alone has all the URLs; else it is not known which one failed.
    private static ListedUnit? Find(ILookup<string, ListedUnit> byUrl, DataUnitError error)
    {
        ListedUnit[] candidates = [.. error.ObjectUrls.Take(1).SelectMany(url => byUrl[url])];
        if (candidates.Length > 1)
        {
            candidates = [.. candidates.Where(unit => unit.Unit!.ObjectUrls.SequenceEqual(error.ObjectUrls))];
        }

        return candidates.Length == 1 ? candidates[0] : null;
    }
}
