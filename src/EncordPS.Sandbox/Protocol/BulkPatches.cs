namespace EncordPS.Sandbox.Protocol;

/// <summary>The patches of a bulk call: an object from uuid to patch.</summary>
internal static class BulkPatches
{
    private const int Limit = 1000;

    /// <exception cref="ApiException">A key is not a uuid, or there are too many.</exception>
    public static List<(Guid Uuid, Fields Patch)> Read(Fields body, string name)
    {
        Fields patches = body.Object(name);
        List<(Guid, Fields)> read = [.. patches.Properties().Select(patch => Guid.TryParse(patch.Name, out Guid uuid)
            ? (uuid, patches.Object(patch.Name))
            : throw patches.Wrong(patch.Name, "Key should be a valid UUID", "uuid_parsing"))];
        return read.Count <= Limit
            ? read
            : throw new ApiException(
                ApiErrorKind.TooLarge, $"{read.Count} patches in one request; at most {Limit} are accepted.");
    }
}
