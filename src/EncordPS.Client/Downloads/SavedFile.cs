namespace EncordPS.Downloads;

/// <summary>A file that is whole under its name.</summary>
/// <param name="File">What it is of.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Outcome">How it came there.</param>
internal sealed record SavedFile(RemoteFile File, string Path, SaveOutcome Outcome);
