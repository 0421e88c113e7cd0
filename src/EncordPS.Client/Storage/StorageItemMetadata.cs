namespace EncordPS.Storage;

/// <summary>The part of a storage item that matters to its metadata. The service writes the metadata as a JSON text.</summary>
internal sealed class StorageItemMetadata
{
    public Guid Uuid { get; init; }

    public string? ClientMetadata { get; init; }
}
