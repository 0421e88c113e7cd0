namespace EncordPS.Sandbox.Blobs;

/// <summary>A place to upload to.</summary>
/// <param name="ObjectKey">How upload jobs name it.</param>
/// <param name="Size">Bytes; null until they have arrived.</param>
internal sealed record Blob(string ObjectKey, Guid ItemUuid, long OwnerId, string? ContentType, long? Size);
