namespace EncordPS.ImportRecords;

/// <summary>What an import has come to, as its journal tells line by line.</summary>
/// <param name="isForShow">
/// Whether it is shown, and so keeps the failed units themselves. Otherwise it is gone on with, and keeps where each unit stands.
/// </param>
internal sealed class ImportState(bool isForShow)
{
    private readonly List<FailedUnit> _failures = [];
    private readonly Dictionary<int, OpenChunk> _open = [];

    public UnitTable Units { get; } = new();

    public ChunkSize Size { get; } = new();

    /// <summary>What the import fills; null before its first line.</summary>
    public ImportLine.Begun? Begun { get; private set; }

    /// <summary>The list that is imported; null before the first.</summary>
    public ImportLine.RunBegun? Run { get; private set; }

    /// <summary>Whether nothing of the list is left to do.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether a run is the last one, which has not ended.</summary>
    public bool IsGoingOn(ImportLine.RunBegun run) =>
        !HasEnded && Run is { } last && last.Manifest == run.Manifest && last.Units == run.Units && last.Shard == run.Shard;

    /// <summary>Whether this run has seen what is in the dataset or the folder.</summary>
    public bool HasLooked { get; private set; }

    /// <summary>When the last such look began, by any run.</summary>
    public DateTimeOffset? LookedAt { get; private set; }

    /// <summary>When the last line was written.</summary>
    public DateTimeOffset LastAt { get; private set; }

    public int LastChunk { get; private set; }

    /// <summary>The chunks of which it is not known what came of them.</summary>
    public IReadOnlyCollection<OpenChunk> Open => _open.Values;

    /// <summary>The longest that a job took.</summary>
    public TimeSpan LongestJob { get; private set; }

    public int Jobs { get; private set; }

    public int Done { get; private set; }

    public int Skipped { get; private set; }

    public int Failed { get; private set; }

    public int Unknown { get; private set; }

    /// <summary>How many units of the list are left.</summary>
    public int Pending => Run is null ? 0 : Math.Max(0, Run.Units - Run.Known - Done - Skipped - Failed - Unknown);

    /// <summary>The units that failed in this run.</summary>
    public IReadOnlyList<FailedUnit> Failures => _failures;

    public void Apply(ImportLine line)
    {
        LastAt = line.At;
        switch (line)
        {
            case ImportLine.Begun begun:
                Begun = begun;
                break;
            case ImportLine.RunBegun run:
                Apply(run);
                break;
            case ImportLine.Seen seen:
                StandAll(seen.Units, UnitStatus.Before);
                Skipped += seen.Skipped;
                break;
            case ImportLine.Looked looked:
                (HasLooked, LookedAt) = (true, looked.At);
                break;
            case ImportLine.RunEnded:
                HasEnded = true;
                break;
            default:
                ApplyToChunk(line);
                break;
        }
    }

    // A unit that failed is tried once in a run.
    private void Apply(ImportLine.RunBegun run)
    {
        Run = run;
        HasEnded = HasLooked = false;
        Jobs = Done = Skipped = Failed = Unknown = 0;
        _failures.Clear();
        Units.ChangeAll(static status => (status & UnitStatus.Standing) is UnitStatus.Failed or UnitStatus.Unknown
            ? (status & ~UnitStatus.Standing) | UnitStatus.Open
            : status);
    }

    private void ApplyToChunk(ImportLine line)
    {
        switch (line)
        {
            case ImportLine.Intended intent:
                LastChunk = intent.Chunk;
                _open[intent.Chunk] = new OpenChunk(intent);
                StandAll(intent.Units, UnitStatus.Sent);
                break;
            case ImportLine.Started job when _open.TryGetValue(job.Chunk, out OpenChunk? started):
                started.Job = job;
                Size.Take(started.Bytes);
                Jobs++;
                break;
            case ImportLine.Refused refused when Close(refused.Chunk) is { } chunk:
                Apply(refused, chunk);
                break;
            case ImportLine.Ended ended when Close(ended.Chunk) is { } chunk:
                Apply(ended, chunk);
                break;
        }
    }

    private void Apply(ImportLine.Refused refused, OpenChunk chunk)
    {
        StandAll(chunk.Units, UnitStatus.Open);
        if (refused.IsTooLarge)
        {
            Size.Refuse(chunk.Bytes);
        }
    }

    private void Apply(ImportLine.Ended ended, OpenChunk chunk)
    {
        StandAll(chunk.Units, UnitStatus.There);
        StandAll(ended.Failed.Select(static unit => unit.Digest), UnitStatus.Failed);
        StandAll(ended.Again, UnitStatus.Open);
        StandAll(ended.Unknown, UnitStatus.Unknown);
        Done += ended.Done;
        Skipped += ended.Skipped;
        Failed += ended.Failed.Length;
        Unknown += ended.Unknown.Length;
        if (isForShow)
        {
            _failures.AddRange(ended.Failed);
        }

        if (chunk.Job is { } job)
        {
            TimeSpan took = ended.At - job.At;
            LongestJob = took > LongestJob ? took : LongestJob;
            Size.Learn(chunk.Units.Length, took);
        }
    }

    private OpenChunk? Close(int number)
    {
        _open.TryGetValue(number, out OpenChunk? chunk);
        _open.Remove(number);
        return chunk;
    }

    private void StandAll(IEnumerable<UnitDigest> units, UnitStatus standing)
    {
        foreach (UnitDigest unit in isForShow ? [] : units)
        {
            Units.Stand(unit, standing);
        }
    }
}
