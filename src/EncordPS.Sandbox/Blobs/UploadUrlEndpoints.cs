using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Blobs;

/// <summary>Signed URLs to upload to: for files of a dataset, and for files of a folder.</summary>
internal sealed class UploadUrlEndpoints(UrlSigner signer, UploadRules rules) : IEndpoints
{
    private const int Limit = 10_000;

    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(7);

    public void Map(ApiRoutes routes)
    {
        routes.V2.Write("GET", "presigned-urls", ForDatasets);
        routes.V2.Write("POST", "storage/folders/{folder}/upload-signed-urls", ForFolder);
    }

    private Page<UploadUrl> ForDatasets(V2Call call, Session session)
    {
        int count = call.Query.Integer("count", fallback: 1, minimum: 1, Limit);
        string type = KnownType(call.Query.Text("uploadItemType"))
            ?? throw QueryFields.Wrong("uploadItemType", "Input should be a type of file", "enum");
        return Create(session, call.User, type, count);
    }

    private Page<UploadUrl> ForFolder(V2Call call, Session session)
    {
        Fields body = call.Body;
        int count = body.OptionalInteger("count") ?? throw InvalidFieldException.Missing("body", "count");
        if (count is < 1 or > Limit)
        {
            throw body.Wrong("count", $"Input should be between 1 and {Limit}", "int_range");
        }

        string type = KnownType(body.Text("itemType"))
            ?? throw body.Wrong("itemType", "Input should be a type of file", "enum");
        FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        return Create(session, call.User, type, count);
    }

    /// <returns>The type, if it is one that files are uploaded as; otherwise null.</returns>
    private static string? KnownType(string? itemType) =>
        ItemTypes.All.FirstOrDefault(type => type == itemType && (ItemTypes.HasFile(type) || type == ItemTypes.Scene));

    private Page<UploadUrl> Create(Session session, User user, string itemType, int count) =>
        new([.. Enumerable.Range(0, count).Select(_ => Sign(BlobTable.Add(session, user, itemType)))]);

    private UploadUrl Sign(Blob blob) => new(
        blob.ItemUuid,
        blob.ObjectKey,
        signer.Sign(HttpMethods.Put, BlobPath.OfItem(blob.ItemUuid), s_lifetime),
        rules.Demanded);
}
