namespace EncordPS.Downloads;

/// <summary>The note beside a partial file, from which its download can be resumed. No URL: it is a secret.</summary>
/// <param name="Id">The id of the row, image or item.</param>
/// <param name="Version">The version of the bytes: an entity tag or a date.</param>
/// <param name="Length">The length of the whole in bytes; null when storage did not say.</param>
/// <param name="Md5">The digest of the whole; null when storage did not say.</param>
internal sealed record ResumeInfo(string Id, string? Version, long? Length, string? Md5);
