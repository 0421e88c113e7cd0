namespace EncordPS.Sandbox.Folders;

/// <summary>A step on the way from a folder to its root.</summary>
internal sealed record PathElement(Guid Uuid, Guid? ParentUuid, string Name, Guid? SyncedDatasetHash);
