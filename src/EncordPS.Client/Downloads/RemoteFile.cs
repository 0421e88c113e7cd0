namespace EncordPS.Downloads;

/// <summary>A file in storage.</summary>
/// <param name="Id">The id of what the file is of: a row, an image or an item.</param>
/// <param name="Title">What the service calls it: anything.</param>
/// <param name="MimeType">The MIME type; null when the service gives none.</param>
/// <param name="Size">
/// In bytes, as the service has it; null when it gives none. Storage may know better: of a file that the service does not read,
/// whoever added it has said the size (encord.orm.storage.CustomerProvidedVideoMetadata.file_size and its kin).
/// </param>
/// <param name="Urls">Where its signed URL is.</param>
internal sealed record RemoteFile(string Id, string Title, string? MimeType, long? Size, SignedUrls Urls);
