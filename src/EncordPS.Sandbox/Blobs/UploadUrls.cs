using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Protocol;

namespace EncordPS.Sandbox.Blobs;

/// <summary>Hands out URLs to upload to, for both of the calls that ask for them.</summary>
internal sealed class UploadUrls(SandboxDatabase database, UrlSigner signer)
{
    public const int Most = 10_000;

    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(7);

    public async Task<Page<UploadUrl>> CreateAsync(
        User user, string itemType, int count, CancellationToken cancellationToken)
    {
        using Session session = await database.WriteAsync(cancellationToken);
        List<UploadUrl> urls = [];
        for (int number = 0; number < count; number++)
        {
            urls.Add(Sign(BlobTable.Add(session, user, itemType)));
        }

        session.Commit();
        return new Page<UploadUrl>(urls);
    }

    /// <returns>The type, if it is one that files are uploaded as; otherwise null.</returns>
    public static string? KnownType(string? itemType) =>
        ItemTypes.All.FirstOrDefault(type => type == itemType && ItemTypes.HasFile(type));

    private UploadUrl Sign(Blob blob) => new(
        blob.ItemUuid,
        blob.ObjectKey,
        signer.Sign(HttpMethods.Put, BlobPath.OfItem(blob.ItemUuid.ToString()), s_lifetime));
}
