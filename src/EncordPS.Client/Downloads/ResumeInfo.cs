namespace EncordPS.Downloads;

/// <summary>What is noted beside a file that is on its way, so that it can be gone on with. No URL: that is a secret.</summary>
/// <param name="Id">What the file is of.</param>
/// <param name="Version">The version that the bytes so far are of.</param>
/// <param name="Length">The length of the whole in bytes; null when storage did not say.</param>
/// <param name="Md5">The digest of the whole; null when storage did not say.</param>
internal sealed record ResumeInfo(string Id, string? Version, long? Length, string? Md5);
