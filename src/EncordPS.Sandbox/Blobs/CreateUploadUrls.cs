using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Blobs;

/// <summary>Upload URLs for files that go to a storage folder.</summary>
internal sealed class CreateUploadUrls(SandboxDatabase database, UploadUrls urls) : IV2Endpoint
{
    public string Method => "POST";

    public string Route => "storage/folders/{folder}/upload-signed-urls";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Fields body = call.Body;
        int count = body.OptionalInteger("count") ?? throw InvalidFieldException.Missing("body", "count");
        if (count is < 1 or > UploadUrls.Most)
        {
            throw body.Wrong("count", $"Input should be between 1 and {UploadUrls.Most}", "int_range");
        }

        string type = UploadUrls.KnownType(body.Text("itemType"))
            ?? throw body.Wrong("itemType", "Input should be a type of file", "enum");
        using (Session session = database.Read())
        {
            FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        }

        return await urls.CreateAsync(call.User, type, count, cancellationToken);
    }
}
