namespace EncordPS.Downloads;

/// <summary>
/// Whether a file that arrived is whole. A connection can be cut so that the length in the answer fits. So a digest of storage has
/// to fit, or else the size that the service has, or else storage has to say that nothing follows.
/// </summary>
/// <param name="part">What arrived.</param>
/// <param name="file">What was to arrive.</param>
/// <param name="path">Where it goes, as it stands in messages.</param>
internal sealed class FileProof(PartFile part, RemoteFile file, string path)
{
    public bool IsProven(PartFile.Note note) =>
        note.Digests.AreKnown ? part.Matches(note.Digests) : file.Size is null || file.Size == part.Length;

    /// <summary>What stands against it, as a failure that another attempt can set right; null when it is whole.</summary>
    /// <param name="note">What was announced.</param>
    /// <param name="isConfirmed">Whether storage has said where the file ends, apart from the length of an answer.</param>
    public EncordException? Refute(PartFile.Note note, bool isConfirmed)
    {
        if (note.Length is { } length && part.Length < length)
        {
            return Short(note, length);
        }

        return IsProven(note) || (isConfirmed && !note.Digests.AreKnown) ? null
            : note.Digests.AreKnown && !(part.Length < file.Size) ? Damaged("The digest is not the one that storage gave")
            : Short(note, file.Size!.Value);
    }

    /// <summary>It is of no use. The next attempt begins anew.</summary>
    public EncordException Damaged(string reason)
    {
        part.Discard();
        return Repeatable(reason);
    }

    // The next attempt asks for what follows.
    private EncordException Short(PartFile.Note note, long expected)
    {
        part.Change(note with { Length = null });
        return Repeatable(Invariant($"{part.Length:N0} bytes arrived of {expected:N0}"));
    }

    private EncordException Repeatable(string reason)
    {
        DownloadException damage = new(DownloadProblem.Damaged, $"{reason}; '{path}' was not saved.");
        return new EncordException(EncordErrorKind.Storage, damage.Message, damage) { IsSafeToRetry = true, IsBroken = true };
    }
}
