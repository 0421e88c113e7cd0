using EncordPS.LocalFiles;
using EncordPS.UploadUrls;

namespace EncordPS.Uploads;

/// <summary>What became of a file that was to be uploaded.</summary>
/// <param name="File">The file.</param>
/// <param name="Url">Where it is now; null when it is nowhere.</param>
/// <param name="Failure">Why it is nowhere.</param>
internal sealed record SentFile(LocalFile File, UploadPlace? Url, Exception? Failure = null);
