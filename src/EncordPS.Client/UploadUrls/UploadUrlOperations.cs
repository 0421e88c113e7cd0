using System.Text.Json.Nodes;
using EncordPS.Json;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.UploadUrls;

/// <summary>Asks for places to upload files to.</summary>
internal sealed class UploadUrlOperations(ServiceApi api)
{
    /// <summary>The most URLs that the service's own client asks for at once.</summary>
    public const int LargestBatch = 200;

    /// <summary>Gets as many URLs as there are files. Repeatable: a URL that is not used costs nothing.</summary>
    /// <param name="folder">The folder to fill; null for a dataset, whichever that is.</param>
    /// <param name="type">What the files are.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<UploadPlace>> GetAsync(
        Guid? folder, UploadItemType type, int count, CancellationToken cancellationToken)
    {
        List<UploadPlace> urls = [];
        while (urls.Count < count)
        {
            int size = Math.Min(LargestBatch, count - urls.Count);
            // The service gives out places for scenes to a dataset's files alone, whatever is filled.
            RestCall call = Call(type == UploadItemType.Scene ? null : folder, WireNames<UploadItemType>.ToLowerCamel(type), size);
            UploadPlace?[] batch = (await api.Rest.SendAsync(call, UploadPlace.PageJson.Default.Page, cancellationToken)).Results;
            Check(batch, size);
            urls.AddRange(batch!);
        }

        return urls;
    }

    private static RestCall Call(Guid? folder, string type, int count) => folder is { } id
        ? new RestCall(HttpMethod.Post, $"storage/folders/{id:D}/upload-signed-urls")
        {
            Body = new JsonObject { ["itemType"] = type, ["count"] = count },
            IsRepeatable = true,
        }
        : RestCall.Get("presigned-urls", new QueryString().Add("count", count).Add("uploadItemType", type));

    private static void Check(UploadPlace?[] batch, int size)
    {
        if (batch.Length != size || Array.Exists(batch, static url => url is not { Address: not null, HasGoodHeaders: true }))
        {
            throw new EncordException(
                EncordErrorKind.MalformedAnswer,
                Invariant($"The service was asked for {size:N0} places to upload to, and did not name as many that are safe."))
            {
                IsSafeToRetry = true,
            };
        }
    }
}
