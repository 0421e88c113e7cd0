using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>A file that was found.</summary>
/// <param name="Url">Its URL as given, or its object key.</param>
/// <param name="Title">What its item is called.</param>
/// <param name="Media">What was said of it, or made up.</param>
/// <param name="ItemUuid">The uuid that its item gets.</param>
/// <param name="IsUploaded">Whether its bytes are here, rather than in somebody's cloud.</param>
internal sealed record ResolvedFile(string Url, string Title, MediaInfo Media, Guid ItemUuid, bool IsUploaded);
