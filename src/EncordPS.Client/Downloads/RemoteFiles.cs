namespace EncordPS.Downloads;

/// <summary>The files of a row or an item.</summary>
/// <param name="Id">The id of the row or item.</param>
/// <param name="Title">What the service calls it: anything.</param>
/// <param name="IsGroup">Whether the row or item is a group of files, however many.</param>
/// <param name="Files">The files, in the order of the service.</param>
internal sealed record RemoteFiles(string Id, string Title, bool IsGroup, IReadOnlyList<RemoteFile> Files);
