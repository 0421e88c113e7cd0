namespace EncordPS.Commands;

/// <summary>The files of an input, and where each goes.</summary>
/// <param name="Input">The input.</param>
/// <param name="Files">The files with their places; none where it failed.</param>
/// <param name="Failure">Why there are none; null when there are.</param>
internal sealed record FoundFiles(PendingSave Input, IReadOnlyList<(RemoteFile File, NamedPlace Place)> Files, Exception? Failure = null);
