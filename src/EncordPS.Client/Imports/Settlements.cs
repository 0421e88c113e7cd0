using EncordPS.ImportRecords;
using EncordPS.Timing;

namespace EncordPS.Imports;

/// <summary>
/// Finds out what came of jobs that may have been started: looks at what is there until that does not change any more. All that
/// wait share the looks.
/// </summary>
internal sealed class Settlements(Lookout lookout, ImportJournal journal, TimeProvider clock)
{
    private static readonly TimeSpan s_shortestQuiet = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_longestQuiet = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private readonly List<Case> _cases = [];
    private bool _isLooking;

    /// <summary>Waits until it is clear which units of a chunk are there.</summary>
    public Task<HashSet<UnitDigest>> SettleAsync(UnitChunk chunk, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Case unsettled = new(chunk);
            _cases.Add(unsettled);
            if (!_isLooking)
            {
                _isLooking = true;
                _ = Task.Run(() => LookAsync(cancellationToken), CancellationToken.None);
            }

            return unsettled.Result.Task;
        }
    }

    // As long as a job takes before it shows anything, and longer than that.
    private TimeSpan Quiet => journal.Use(static state =>
    {
        TimeSpan longer = state.LongestJob + state.LongestJob;
        return longer < s_shortestQuiet ? s_shortestQuiet : longer < s_longestQuiet ? longer : s_longestQuiet;
    });

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        while (Waiting() is { Length: > 0 } cases)
        {
            try
            {
                HashSet<UnitDigest> found = await lookout.FindAsync(
                    [.. cases.SelectMany(static waiting => waiting.Digests)],
                    cases.Min(static waiting => waiting.Since),
                    cancellationToken);
                Close([.. cases.Where(waiting => waiting.IsSettledBy(found, clock.GetUtcNow(), Quiet))]);
                await clock.DelayAsync(s_betweenLooks, cancellationToken);
            }
            catch (Exception e)
            {
                Array.ForEach(cases, waiting => waiting.Result.TrySetException(e));
                Close(cases);
            }
        }
    }

    private Case[] Waiting()
    {
        lock (_gate)
        {
            _isLooking = _cases.Count > 0;
            return [.. _cases];
        }
    }

    private void Close(Case[] cases)
    {
        lock (_gate)
        {
            _cases.RemoveAll(cases.Contains);
        }

        Array.ForEach(cases, static settled => settled.Result.TrySetResult(settled.Found));
    }

    /// <summary>A chunk that waits.</summary>
    private sealed class Case(UnitChunk chunk)
    {
        // A job of an earlier run has had its time.
        private DateTimeOffset _changedAt = chunk.IntendedAt;

        public TaskCompletionSource<HashSet<UnitDigest>> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public UnitDigest[] Digests { get; } = chunk.Digests;

        public DateTimeOffset Since => chunk.IntendedAt;

        public HashSet<UnitDigest> Found { get; private set; } = [];

        /// <summary>Takes in a look.</summary>
        public bool IsSettledBy(HashSet<UnitDigest> found, DateTimeOffset now, TimeSpan quiet)
        {
            HashSet<UnitDigest> mine = [.. Digests.Where(found.Contains)];
            if (mine.Count != Found.Count)
            {
                (Found, _changedAt) = (mine, now);
            }

            return mine.Count == Digests.Length || now - _changedAt >= quiet;
        }
    }
}
