using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.ImportRecords;

/// <summary>What a line of an import's journal tells. Lines are written in the order of their happening.</summary>
/// <param name="Type">The word that the line has for it.</param>
/// <param name="At">When it happened, by this machine's clock.</param>
internal abstract record ImportLine(string Type, DateTimeOffset At)
{
    /// <summary>Writes the members of the line.</summary>
    public void Write(Utf8JsonWriter line)
    {
        line.WriteString("at", At.UtcDateTime);
        WriteMembers(line);
    }

    protected abstract void WriteMembers(Utf8JsonWriter line);

    /// <summary>The first line: what the import fills.</summary>
    /// <param name="At">When it began.</param>
    /// <param name="DatasetHash">The dataset; null for a folder alone.</param>
    /// <param name="FolderUuid">The folder; null for the dataset's own.</param>
    public sealed record Begun(DateTimeOffset At, string? DatasetHash, Guid? FolderUuid) : ImportLine("import", At)
    {
        public const int Version = 1;

        protected override void WriteMembers(Utf8JsonWriter line)
        {
            line.WriteNumber("version", Version);
            line.WriteString("dataset", DatasetHash);
            line.WriteString("folder", FolderUuid?.ToString("D"));
        }
    }

    /// <summary>A list is imported: the manifest.</summary>
    /// <param name="At">When.</param>
    /// <param name="Manifest">The sum of its units' digests.</param>
    /// <param name="Units">How many units it has, each counted once.</param>
    /// <param name="Known">How many of them are there by earlier runs.</param>
    /// <param name="Shard">Which share of the list it is.</param>
    public sealed record RunBegun(DateTimeOffset At, string Manifest, int Units, int Known, Shard Shard) : ImportLine("run", At)
    {
        protected override void WriteMembers(Utf8JsonWriter line)
        {
            line.WriteString("manifest", Manifest);
            line.WriteNumber("units", Units);
            line.WriteNumber("known", Known);
            line.WriteNumber("shard", Shard.Number);
            line.WriteNumber("of", Shard.Of);
        }
    }

    /// <summary>Units that were seen in the dataset or the folder before anything was sent.</summary>
    /// <param name="At">When.</param>
    /// <param name="Units">The units.</param>
    /// <param name="Skipped">How many of them the list has: they need not be sent.</param>
    public sealed record Seen(DateTimeOffset At, UnitDigest[] Units, int Skipped) : ImportLine("seen", At)
    {
        protected override void WriteMembers(Utf8JsonWriter line)
        {
            line.WriteNumber("skipped", Skipped);
            WriteUnits(line, Units);
        }
    }

    /// <summary>All that is in the dataset or the folder was seen.</summary>
    /// <param name="At">When the look began.</param>
    public sealed record Looked(DateTimeOffset At) : ImportLine("looked", At)
    {
        protected override void WriteMembers(Utf8JsonWriter line)
        {
        }
    }

    /// <summary>Some units are about to be sent. Without a line of what came of it, a job may have been started.</summary>
    /// <param name="At">When.</param>
    /// <param name="Chunk">The number of the chunk.</param>
    /// <param name="Bytes">The length of what is sent.</param>
    /// <param name="Units">The units.</param>
    public sealed record Intended(DateTimeOffset At, int Chunk, long Bytes, UnitDigest[] Units) : ImportLine("intent", At)
    {
        protected override void WriteMembers(Utf8JsonWriter line)
        {
            line.WriteNumber("chunk", Chunk);
            line.WriteNumber("bytes", Bytes);
            WriteUnits(line, Units);
        }
    }

    /// <summary>The service has taken a chunk.</summary>
    public sealed record Started(DateTimeOffset At, int Chunk, string Job) : ImportLine("job", At)
    {
        protected override void WriteMembers(Utf8JsonWriter line)
        {
            line.WriteNumber("chunk", Chunk);
            line.WriteString("job", Job);
        }
    }

    /// <summary>The service has not taken a chunk: nothing came of it, and its units are to be sent in another one.</summary>
    /// <param name="At">When.</param>
    /// <param name="Chunk">The chunk.</param>
    /// <param name="IsTooLarge">Whether it was too long.</param>
    /// <param name="Why">The service's words.</param>
    public sealed record Refused(DateTimeOffset At, int Chunk, bool IsTooLarge, string Why) : ImportLine("refused", At)
    {
        protected override void WriteMembers(Utf8JsonWriter line)
        {
            line.WriteNumber("chunk", Chunk);
            line.WriteBoolean("tooLarge", IsTooLarge);
            line.WriteString("why", Why);
        }
    }

    /// <summary>It is known what came of a chunk. Units that stand in no list of the line are there.</summary>
    /// <param name="At">When.</param>
    /// <param name="Chunk">The chunk.</param>
    /// <param name="Done">How many units it has added.</param>
    /// <param name="Skipped">How many were there already.</param>
    /// <param name="Failed">Those that failed.</param>
    /// <param name="Again">Those that are not there, and are to be sent once more.</param>
    /// <param name="Unknown">Those of which nobody can tell.</param>
    public sealed record Ended(
        DateTimeOffset At, int Chunk, int Done, int Skipped, FailedUnit[] Failed, UnitDigest[] Again, UnitDigest[] Unknown)
        : ImportLine("outcome", At)
    {
        protected override void WriteMembers(Utf8JsonWriter line)
        {
            line.WriteNumber("chunk", Chunk);
            line.WriteNumber("done", Done);
            line.WriteNumber("skipped", Skipped);
            line.WriteStartArray("failed");
            Array.ForEach(Failed, unit => unit.Write(line));
            line.WriteEndArray();
            line.WriteBase64String("again", UnitDigest.Join(Again));
            line.WriteBase64String("unknown", UnitDigest.Join(Unknown));
        }
    }

    /// <summary>The run has come to its end: nothing of the list is left to do.</summary>
    public sealed record RunEnded(DateTimeOffset At) : ImportLine("end", At)
    {
        protected override void WriteMembers(Utf8JsonWriter line)
        {
        }
    }

    private static void WriteUnits(Utf8JsonWriter line, UnitDigest[] units)
    {
        line.WriteNumber("count", units.Length);
        line.WriteBase64String("units", UnitDigest.Join(units));
    }
}
