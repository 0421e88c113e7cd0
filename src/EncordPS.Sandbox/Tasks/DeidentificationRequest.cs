namespace EncordPS.Sandbox.Tasks;

/// <param name="UploadDir">Where the results go; null for beside the originals.</param>
internal sealed record DeidentificationRequest(IReadOnlyList<string> DicomUrls, string? UploadDir);
