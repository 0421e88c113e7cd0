namespace EncordPS.Sandbox.UploadJobs;

/// <summary>What an upload job was asked to do.</summary>
/// <param name="SkipDuplicateUrls">Leave out what is there already.</param>
/// <param name="UpsertMetadata">And give what is there the metadata of the request.</param>
internal sealed record UploadRequest(IReadOnlyList<UploadUnit> Units, bool SkipDuplicateUrls, bool UpsertMetadata);
