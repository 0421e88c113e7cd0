using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Blobs;

/// <summary>Upload URLs for files that go to a dataset.</summary>
internal sealed class GetPresignedUrls(UploadUrls urls) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "presigned-urls";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        int count = call.Query.Integer("count", fallback: 1, minimum: 1, maximum: UploadUrls.Most);
        string type = UploadUrls.KnownType(call.Query.Text("uploadItemType"))
            ?? throw QueryFields.Wrong("uploadItemType", "Input should be a type of file", "enum");
        return await urls.CreateAsync(call.User, type, count, cancellationToken);
    }
}
