namespace EncordPS.Sandbox.DataRows;

/// <summary>What a row carries beyond its own fields.</summary>
/// <param name="Images">The images of a group.</param>
/// <param name="ImageUrls">A signed URL for each of them.</param>
internal sealed record DataRowOptions(
    bool ClientMetadata = false, bool SignedUrl = false, bool Images = false, bool ImageUrls = false);
