namespace EncordPS;

/// <summary>The part of a storage item that matters to its file.</summary>
internal sealed class StorageItemFile
{
    public Guid Uuid { get; init; }

    public Guid? Parent { get; init; }

    public string ItemType { get; init => field = value ?? ""; } = "";

    public string Name { get; init => field = value ?? ""; } = "";

    public string? SignedUrl { get; init; }

    public long? FileSize { get; init; }

    public string? MimeType { get; init; }

    public string Id => Uuid.ToString("D");
}
