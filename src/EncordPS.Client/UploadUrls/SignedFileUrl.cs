using EncordPS.UploadUrls;

namespace EncordPS;

/// <summary>A URL that a text, PDF, NIfTI or scene file can be uploaded to.</summary>
public sealed class SignedFileUrl : SignedUploadUrl
{
    internal SignedFileUrl(UploadPlace url, string title, UploadItemType type)
        : base(url, title) => ItemType = type;

    /// <summary>What the file is uploaded as.</summary>
    public UploadItemType ItemType { get; }
}
