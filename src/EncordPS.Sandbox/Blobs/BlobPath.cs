namespace EncordPS.Sandbox.Blobs;

/// <summary>Where the bytes of an item are served.</summary>
internal static class BlobPath
{
    public const string Route = "/blobs/{item:guid}";

    public static string OfItem(Guid uuid) => $"/blobs/{uuid}";
}
