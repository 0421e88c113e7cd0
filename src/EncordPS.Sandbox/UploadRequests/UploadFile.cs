using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.UploadRequests;

/// <summary>One file of a unit.</summary>
/// <param name="Url">Where it lies: a cloud URL, or the key of an object that was uploaded here.</param>
/// <param name="Media">What the caller says about it, which is believed.</param>
/// <param name="PlaceholderItemUuid">The uuid that was given out with an upload URL.</param>
internal sealed record UploadFile(string? Url, string? Title, MediaInfo? Media = null, Guid? PlaceholderItemUuid = null);
