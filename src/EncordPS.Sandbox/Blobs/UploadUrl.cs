using System.Text.Json.Serialization;

namespace EncordPS.Sandbox.Blobs;

/// <summary>Where one file may be uploaded to.</summary>
/// <param name="UploadHeaders">What storage demands with it; left out when that is nothing.</param>
internal sealed record UploadUrl(
    Guid ItemUuid,
    string ObjectKey,
    string SignedUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? UploadHeaders);
