using System.Collections.Concurrent;
using EncordPS.ImportRecords;
using EncordPS.Timing;

namespace EncordPS.Imports;

/// <summary>
/// Imports a list of units: counts it, looks at what is there already, and sends the rest in jobs, several at a time. What is in
/// the journal is not done again, so that running it once more is going on.
/// </summary>
internal sealed class ImportRun(
    IUnitSource source, ImportJournal journal, IImportService service, ImportOptions options, TimeProvider clock, IImportProgress progress)
{
    // So many may wait to be settled before no more are sent: something is wrong then.
    private const int MostUnsettled = 16;

    private readonly ConcurrentQueue<UnitChunk> _again = new();
    private readonly ConcurrentDictionary<int, int> _inJobs = new();
    private readonly Signal _changed = new();
    private readonly Weather _weather = new(clock);
    private ChunkRun? _run;
    private int _busy;
    private int _findingOut;

    /// <summary>Imports the list.</summary>
    /// <returns>False when the time was up before its end.</returns>
    /// <exception cref="EncordException">The service refuses, or is down for too long.</exception>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        using TimeLimit limit = new(options.Timeout, clock, cancellationToken);
        try
        {
            await ImportAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException) when (limit.Token.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        _run = new ChunkRun(journal, service, options, clock, _weather, Report);
        using ListReader list = new(source, journal, options.Shard);
        (ImportLine.RunBegun run, int open) = await list.CountAsync(clock.GetUtcNow(), cancellationToken);
        if (!journal.Use(state => state.IsGoingOn(run)))
        {
            journal.Append(run);
        }

        if (open > 0 && !journal.Use(static state => state.HasLooked))
        {
            await _run.Lookout.NoteAllAsync(cancellationToken);
        }

        Report();
        await SendAllAsync(list, cancellationToken);
        if (!journal.Use(static state => state.HasEnded))
        {
            journal.Append(new ImportLine.RunEnded(clock.GetUtcNow()));
        }

        Report();
    }

    private async Task SendAllAsync(ListReader list, CancellationToken cancellationToken)
    {
        using CancellationTokenSource failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<Task> tasks = [.. TakeUpAll(list, failed.Token)];
        try
        {
            await using ChunkReader chunks = new(list.ReadOpenAsync(failed.Token), service);
            while (true)
            {
                Task changed = _changed.Next;
                while (tasks.Count < options.MaximumJobs + MostUnsettled && await NextAsync(chunks) is { } chunk)
                {
                    tasks.Add(Send(chunk, failed.Token));
                }

                if (tasks.Count == 0)
                {
                    return;
                }

                Task ended = await Task.WhenAny([changed, .. tasks]);
                if (tasks.Remove(ended))
                {
                    await ended;
                    Report();
                }
            }
        }
        catch
        {
            failed.Cancel();
            await Task.WhenAll(tasks.Select(static task => task.ContinueWith(
                static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)));
            throw;
        }
    }

    // What earlier runs have sent.
    private IEnumerable<Task> TakeUpAll(ListReader list, CancellationToken cancellationToken)
    {
        foreach (OpenChunk open in journal.Use(static state => state.Open.ToArray()))
        {
            UnitChunk chunk = list.Find(open);
            string? job = open.Job?.Job;
            Slot slot = TakeSlot();
            yield return RunAsync(slot, chunk, () => job is not null
                ? _run!.WaitAsync(chunk, job, slot, cancellationToken)
                : _run!.SettleAsync(chunk, slot, cancellationToken));
        }
    }

    private Task Send(UnitChunk chunk, CancellationToken cancellationToken)
    {
        Slot slot = TakeSlot();
        _run!.Intend(chunk);
        bool findsOut = chunk.Bytes > journal.Use(static state => state.Size.TakenBytes);
        _findingOut += findsOut ? 1 : 0;
        Slot answer = new(() =>
        {
            Interlocked.Add(ref _findingOut, findsOut ? -1 : 0);
            _changed.Raise();
        });
        return RunAsync(slot, chunk, () => _run.SendAsync(chunk, slot, answer.Dispose, cancellationToken));
    }

    private async Task RunAsync(Slot slot, UnitChunk chunk, Func<Task<IEnumerable<UnitChunk>>> run)
    {
        try
        {
            foreach (UnitChunk again in await Task.Run(run))
            {
                _again.Enqueue(again);
            }
        }
        finally
        {
            _inJobs.TryRemove(chunk.Number, out _);
            slot.Dispose();
        }
    }

    private Slot TakeSlot()
    {
        Interlocked.Increment(ref _busy);
        return new Slot(() =>
        {
            Interlocked.Decrement(ref _busy);
            _changed.Raise();
        });
    }

    // Null when nothing can be sent for the moment, or nothing is left.
    private async Task<UnitChunk?> NextAsync(ChunkReader chunks)
    {
        bool mayFindOut = Volatile.Read(ref _findingOut) == 0;
        (int mostUnits, long mostBytes) = journal.Use(state =>
            (Math.Min(state.Size.Units, options.MaximumUnits), state.Size.BytesFor(mayFindOut)));
        if (Volatile.Read(ref _busy) >= options.MaximumJobs || mostBytes == 0)
        {
            return null;
        }

        return _again.TryDequeue(out UnitChunk? again)
            ? Fit(again, mostBytes)
            : await chunks.NextAsync(mostUnits, mostBytes);
    }

    // What was refused as too long, or became so since.
    private UnitChunk Fit(UnitChunk chunk, long mostBytes)
    {
        while (chunk.Bytes > mostBytes && chunk.Units.Count > 1)
        {
            UnitChunk[] halves = [.. chunk.Halve()];
            _again.Enqueue(halves[1]);
            chunk = halves[0];
        }

        return chunk;
    }

    private void Report(UnitChunk chunk, int finished)
    {
        _inJobs[chunk.Number] = finished;
        Report();
    }

    private void Report() => journal.Use(state =>
    {
        progress.Report(state, _inJobs.Values.Sum());
        return true;
    });
}
