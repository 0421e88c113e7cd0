namespace EncordPS.Sandbox.Folders;

/// <param name="Id">The key in the database.</param>
internal sealed record Folder(long Id, Guid Uuid, long? ParentId, string Name);
