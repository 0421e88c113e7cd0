using EncordPS.ImportRecords;

namespace EncordPS;

/// <summary>What an import of private data has come to, as its journal tells: the counts are of the last list that was imported.</summary>
public sealed class PrivateDataImport
{
    private readonly ImportState _state;

    internal PrivateDataImport(string journalPath, ImportState state)
    {
        JournalPath = journalPath;
        _state = state;
        Failures = [.. state.Failures.Select(static failed => new PrivateDataFailure(failed))];
        UploadJobId = [.. state.Open.Select(static chunk => chunk.Job?.Job).OfType<string>()];
    }

    /// <summary>The journal.</summary>
    public string JournalPath { get; }

    /// <summary>The dataset that is filled; null for a folder alone.</summary>
    public string? DatasetHash => _state.Begun!.DatasetHash;

    /// <summary>The storage folder that is filled; null for the dataset's own.</summary>
    public Guid? FolderUuid => _state.Begun!.FolderUuid;

    /// <summary>Which share of the list it was, from 0.</summary>
    public int Shard => _state.Run?.Shard.Number ?? 0;

    /// <summary>How many shares there are.</summary>
    public int Of => _state.Run?.Shard.Of ?? 1;

    /// <summary>How many units the list has, each counted once.</summary>
    public int Units => _state.Run?.Units ?? 0;

    /// <summary>Of these, how many were there by earlier runs.</summary>
    public int Known => _state.Run?.Known ?? 0;

    /// <summary>How many were added.</summary>
    public int Done => _state.Done;

    /// <summary>How many were in the dataset or the folder already.</summary>
    public int Skipped => _state.Skipped;

    /// <summary>How many failed.</summary>
    public int Failed => _state.Failed;

    /// <summary>Of how many nobody can tell whether they were added.</summary>
    public int Unknown => _state.Unknown;

    /// <summary>How many are left.</summary>
    public int Pending => _state.Pending;

    /// <summary>How many jobs were started.</summary>
    public int Jobs => _state.Jobs;

    /// <summary>The jobs that have not ended, as far as the journal knows.</summary>
    public string[] UploadJobId { get; }

    /// <summary>When the run began, UTC; null before the first.</summary>
    public DateTimeOffset? StartedAt => _state.Run?.At;

    /// <summary>From then to the last line of the journal.</summary>
    public TimeSpan Duration => StartedAt is { } start ? _state.LastAt - start : TimeSpan.Zero;

    /// <summary>Whether nothing of the list is left to do.</summary>
    public bool HasEnded => _state.HasEnded;

    /// <summary>The units that failed.</summary>
    public PrivateDataFailure[] Failures { get; }

    /// <summary>For a schedule: 0 when all is there, 1 when units failed or are unknown, 2 when something is left to do.</summary>
    public int ExitCode => !HasEnded ? 2 : Failed + Unknown > 0 ? 1 : 0;

    /// <inheritdoc />
    public override string ToString() => Invariant(
        $"{Units} units: {Known} known, {Done} done, {Skipped} skipped, {Failed} failed, {Unknown} unknown, {Pending} left");
}
