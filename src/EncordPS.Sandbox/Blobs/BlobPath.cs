namespace EncordPS.Sandbox.Blobs;

/// <summary>Where the bytes of an item are served.</summary>
internal static class BlobPath
{
    public const string Route = "/blobs/{item:guid}";

    /// <summary>Where the client metadata of an item is served.</summary>
    public const string MetadataRoute = Route + "/metadata";

    public static string OfItem(Guid uuid) => $"/blobs/{uuid}";

    public static string OfMetadata(Guid uuid) => $"/blobs/{uuid}/metadata";
}
