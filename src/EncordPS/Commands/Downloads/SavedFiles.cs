namespace EncordPS.Commands;

/// <summary>What became of the files of an input.</summary>
/// <param name="Input">The input.</param>
/// <param name="Files">Each file, or why it was not saved.</param>
internal sealed record SavedFiles(PendingSave Input, IReadOnlyList<(SavedFile? File, Exception? Failure)> Files);
