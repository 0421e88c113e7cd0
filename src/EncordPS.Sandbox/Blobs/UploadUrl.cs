namespace EncordPS.Sandbox.Blobs;

/// <summary>Where one file may be uploaded to.</summary>
internal sealed record UploadUrl(Guid ItemUuid, string ObjectKey, string SignedUrl);
