using EncordPS.ImportRecords;
using EncordPS.Waiting;

namespace EncordPS.Imports;

/// <summary>Takes chunks from the intent to the outcome, each step in the journal before the next one.</summary>
internal sealed class ChunkRun(
    ImportJournal journal, IImportService service, ImportOptions options, TimeProvider clock, Weather weather,
    Action<UnitChunk, int> onProgress)
{
    // A unit that is not there after so many jobs would not be there after more.
    private const int MostAttempts = 5;

    // So many refusals, and nothing was ever taken: it is not the units.
    private const int MostRefusals = 10;

    private readonly Lookout _lookout = new(service, journal, weather, clock);
    private Settlements? _settlements;

    public Lookout Lookout => _lookout;

    /// <summary>Writes down that a chunk is going to be sent.</summary>
    public void Intend(UnitChunk chunk)
    {
        (chunk.Number, chunk.IntendedAt) = (journal.Use(static state => state.LastChunk) + 1, clock.GetUtcNow());
        journal.Append(new ImportLine.Intended(chunk.IntendedAt, chunk.Number, chunk.Bytes, chunk.Digests));
    }

    /// <summary>Sends a chunk that was intended.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="slot">Given back when it waits for nothing but time.</param>
    /// <param name="onAnswered">Told when the service has taken it, or not.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What of it is to be sent in other chunks.</returns>
    public async Task<IEnumerable<UnitChunk>> SendAsync(UnitChunk chunk, Slot slot, Action onAnswered, CancellationToken cancellationToken)
    {
        string job;
        try
        {
            job = await StartAsync(chunk, cancellationToken);
            journal.Append(new ImportLine.Started(clock.GetUtcNow(), chunk.Number, job));
        }
        catch (EncordException e) when (!IsUnknown(e))
        {
            return Refuse(chunk, e);
        }
        catch (EncordException)
        {
            onAnswered();
            return await SettleAsync(chunk, slot, cancellationToken);
        }
        finally
        {
            onAnswered();
        }

        return await WaitAsync(chunk, job, slot, cancellationToken);
    }

    /// <summary>Waits for the job of a chunk.</summary>
    /// <inheritdoc cref="SendAsync" />
    public async Task<IEnumerable<UnitChunk>> WaitAsync(UnitChunk chunk, string job, Slot slot, CancellationToken cancellationToken)
    {
        if (await WhenEndedAsync(chunk, job, cancellationToken) is not { } state)
        {
            return await SettleAsync(chunk, slot, cancellationToken);
        }

        JobVerdict verdict = JobVerdict.Of(chunk.Units, state);
        HashSet<UnitDigest> found = verdict.Doubtful.Count == 0
            ? []
            : await _lookout.FindAsync([.. verdict.Doubtful.Select(static unit => unit.Digest)], since: null, cancellationToken);
        return End(chunk, verdict, found, state.Status == LongPollingStatus.Done ? null : Describe(state));
    }

    /// <summary>Finds out which units of a chunk are there, when nothing else can tell.</summary>
    /// <inheritdoc cref="SendAsync" />
    public async Task<IEnumerable<UnitChunk>> SettleAsync(UnitChunk chunk, Slot slot, CancellationToken cancellationToken)
    {
        slot.Dispose();
        _settlements ??= new Settlements(_lookout, journal, clock);
        HashSet<UnitDigest> found = await _settlements.SettleAsync(chunk, cancellationToken);
        return End(chunk, new JobVerdict([], 0, 0, chunk.Units), found, failure: null);
    }

    // Whoever refuses has done nothing; and a request that never left is as good as refused.
    private static bool IsUnknown(EncordException failure) => Weather.MayPass(failure) && !IsUndone(failure);

    private static bool IsUndone(EncordException failure) => failure.IsSafeToRetry || failure.Kind == EncordErrorKind.RateLimited;

    private static string Describe(DatasetDataLongPolling state) =>
        $"The job ended as {state.StatusName}. {string.Join(" ", state.Errors.Take(3))}".TrimEnd();

    private async Task<string> StartAsync(UnitChunk chunk, CancellationToken cancellationToken)
    {
        PrivateDataUnit[] units = [.. chunk.Units.Select(static unit => unit.Unit!)];
        while (true)
        {
            try
            {
                await weather.WhenClearAsync(cancellationToken);
                string job = await service.StartAsync(units, cancellationToken);
                weather.Clear();
                return job;
            }
            catch (EncordException e) when (Weather.MayPass(e) && IsUndone(e) && weather.TryPause(e))
            {
                // The pause is waited for above.
            }
        }
    }

    // Null when there is no such job any more.
    private async Task<DatasetDataLongPolling?> WhenEndedAsync(UnitChunk chunk, string job, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using JobWaiter waiter = new(clock, JobWaiter.DefaultTimeout, options.MaximumJobs, isHeld: true);
                DatasetDataLongPolling state = await waiter.WaitAsync(
                    (hold, token) => AskAsync(job, hold, token),
                    asked => onProgress(chunk, asked.Units.Total - asked.UnitsPendingCount),
                    cancellationToken);
                if (state.IsFinal)
                {
                    return state;
                }
            }
            catch (EncordException e) when (e.Kind == EncordErrorKind.NotFound)
            {
                return null;
            }
            catch (EncordException e) when (Weather.MayPass(e) && weather.TryPause(e))
            {
                // Asked again when the pause is over.
            }
        }
    }

    private async Task<DatasetDataLongPolling> AskAsync(string job, TimeSpan hold, CancellationToken cancellationToken)
    {
        try
        {
            await weather.WhenClearAsync(cancellationToken);
            DatasetDataLongPolling state = await service.AskAsync(job, hold, cancellationToken);
            weather.Clear();
            return state;
        }
        catch (EncordException e) when (e.Kind == EncordErrorKind.RateLimited)
        {
            weather.TryPause(e);
            throw;
        }
    }

    private IEnumerable<UnitChunk> Refuse(UnitChunk chunk, EncordException failure)
    {
        bool isTooLarge = failure.Kind == EncordErrorKind.TooLarge;
        bool isOfUnits = isTooLarge || failure.Kind == EncordErrorKind.InvalidArguments;
        if (isOfUnits && chunk.Units.Count == 1 && !IsRefusedThroughout())
        {
            return End(chunk, new JobVerdict([], 0, 0, chunk.Units), [], failure.Message);
        }

        journal.Append(new ImportLine.Refused(clock.GetUtcNow(), chunk.Number, isTooLarge, failure.Message));
        return isOfUnits && chunk.Units.Count > 1 ? chunk.Halve() : throw failure;
    }

    private bool IsRefusedThroughout() => journal.Use(static state => state is { Jobs: 0, Failed: >= MostRefusals });

    private IEnumerable<UnitChunk> End(UnitChunk chunk, JobVerdict verdict, HashSet<UnitDigest> found, string? failure)
    {
        ListedUnit[] missing = [.. verdict.Doubtful.Where(unit => !found.Contains(unit.Digest))];
        ListedUnit[] again = failure is null && chunk.Attempt < MostAttempts
            ? [.. missing.Where(static unit => unit.Unit is not null)]
            : [];
        FailedUnit[] failed = failure is null ? [] : [.. missing.Select(unit => Fail(unit, failure))];
        ListedUnit[] unknown = failure is null ? [.. missing.Except(again)] : [];
        journal.Append(new ImportLine.Ended(
            clock.GetUtcNow(), chunk.Number, verdict.Done + verdict.Doubtful.Count - missing.Length, verdict.Skipped,
            [.. verdict.Failed, .. failed], Digests(again), Digests(unknown)));
        return again.Length > 0
            ? [new UnitChunk(again, again.Sum(unit => service.LengthOf(unit.Unit!)), chunk.Attempt + 1)]
            : [];
    }

    private static FailedUnit Fail(ListedUnit unit, string error) =>
        new(unit.Digest, unit.Unit, new DataUnitError { ObjectUrls = unit.Unit?.ObjectUrls ?? [], Error = error });

    private static UnitDigest[] Digests(IEnumerable<ListedUnit> units) => [.. units.Select(static unit => unit.Digest)];
}
