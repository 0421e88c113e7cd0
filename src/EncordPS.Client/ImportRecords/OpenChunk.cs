namespace EncordPS.ImportRecords;

/// <summary>Units that were sent, or are about to be, and of which it is not known yet what came of them.</summary>
/// <param name="intent">The line that told so.</param>
internal sealed class OpenChunk(ImportLine.Intended intent)
{
    public int Number => intent.Chunk;

    public long Bytes => intent.Bytes;

    public DateTimeOffset IntendedAt => intent.At;

    public UnitDigest[] Units => intent.Units;

    /// <summary>The line that named the job; null where no answer is known.</summary>
    public ImportLine.Started? Job { get; set; }
}
