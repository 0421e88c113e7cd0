using System.Text.Json;

namespace EncordPS.ImportRecords;

/// <summary>Reads lines of an import's journal.</summary>
internal static class ImportLines
{
    /// <summary>What a line tells; null for one that this version does not know.</summary>
    public static ImportLine? Read(JsonElement line)
    {
        DateTimeOffset at = line.GetProperty("at").GetDateTimeOffset();
        return line.GetProperty("type").GetString() switch
        {
            "import" => new ImportLine.Begun(at, Text(line, "dataset"), Text(line, "folder") is { } folder ? Guid.Parse(folder) : null),
            "run" => new ImportLine.RunBegun(
                at, Text(line, "manifest")!, Number(line, "units"), Number(line, "known"),
                new Shard(Number(line, "shard"), Number(line, "of"))),
            "seen" => new ImportLine.Seen(at, Units(line, "units"), Number(line, "skipped")),
            "looked" => new ImportLine.Looked(at),
            "intent" => new ImportLine.Intended(at, Number(line, "chunk"), line.GetProperty("bytes").GetInt64(), Units(line, "units")),
            "job" => new ImportLine.Started(at, Number(line, "chunk"), Text(line, "job")!),
            "refused" => new ImportLine.Refused(
                at, Number(line, "chunk"), line.GetProperty("tooLarge").GetBoolean(), Text(line, "why") ?? ""),
            "outcome" => new ImportLine.Ended(
                at, Number(line, "chunk"), Number(line, "done"), Number(line, "skipped"),
                [.. line.GetProperty("failed").EnumerateArray().Select(FailedUnit.Read)],
                Units(line, "again"), Units(line, "unknown")),
            "end" => new ImportLine.RunEnded(at),
            _ => null,
        };
    }

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    private static int Number(JsonElement line, string name) => line.GetProperty(name).GetInt32();

    private static UnitDigest[] Units(JsonElement line, string name) => UnitDigest.Split(line.GetProperty(name).GetBytesFromBase64());
}
