using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace EncordPS.Sandbox.Blobs;

/// <summary>The other side of signed URLs: takes files in, and serves them whole or in ranges.</summary>
internal sealed class BlobServer(SandboxDatabase database, BlobStore store, UrlSigner signer, UploadRules rules)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(
            BlobPath.Route, [HttpMethods.Get, HttpMethods.Head], context => IfSignedAsync(context, DownloadAsync));
        routes.MapGet(BlobPath.MetadataRoute, context => IfSignedAsync(context, MetadataAsync));
        routes.MapPut(BlobPath.Route, context => IfSignedAsync(context, UploadAsync));
    }

    private async Task IfSignedAsync(HttpContext context, Func<HttpContext, Guid, Task> serveAsync)
    {
        if (signer.Refusal(context.Request) is { } refusal)
        {
            await V2Errors.WriteMessageAsync(context.Response, StatusCodes.Status403Forbidden, refusal);
            return;
        }

        await serveAsync(context, Guid.Parse((string)context.Request.RouteValues["item"]!));
    }

    private async Task UploadAsync(HttpContext context, Guid item)
    {
        if (!rules.Allow(context.Request))
        {
            await UploadRules.RefuseAsync(context.Response);
            return;
        }

        // Files have no limit: they go to the disk as they come.
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        CancellationToken aborted = context.RequestAborted;
        long size = await store.WriteAsync(item, context.Request.Body, aborted);
        using Session session = await database.WriteAsync(aborted);
        BlobTable.SetArrived(session, item, context.Request.ContentType, size);
        session.Commit();
        context.Response.StatusCode = rules.Taken;
    }

    private async Task DownloadAsync(HttpContext context, Guid item)
    {
        if (Open(item) is not { } file)
        {
            await V2Errors.WriteMessageAsync(context.Response, StatusCodes.Status404NotFound, "NoSuchKey");
            return;
        }

        // Another upload of the same length is another version.
        var tag = new EntityTagHeaderValue($"\"{item:N}-{file.Content.Length}-{file.Version:x}\"");
        IResult result = Results.Stream(file.Content, file.MimeType, enableRangeProcessing: true, entityTag: tag);
        await result.ExecuteAsync(context);
    }

    private Task MetadataAsync(HttpContext context, Guid item)
    {
        string? metadata = database.Read(session => session.Scalar<string>(
            "SELECT coalesce(client_metadata, '{}') FROM item WHERE uuid = @item", new { item }));
        return metadata is null
            ? V2Errors.WriteMessageAsync(context.Response, StatusCodes.Status404NotFound, "NoSuchKey")
            : Results.Text(metadata, "application/json").ExecuteAsync(context);
    }

    /// <summary>The bytes that were uploaded; for what lies in a cloud, bytes that stand for it.</summary>
    private Download? Open(Guid item)
    {
        using Session session = database.Read();
        var (size, mimeType) = session.All<(long, string?)>(
            "SELECT file_size, mime_type FROM item WHERE uuid = @item AND file_size IS NOT NULL", new { item })
            .FirstOrDefault((-1, null));
        string path = store.PathOf(item);
        return size < 0 ? null
            : File.Exists(path) ? new Download(File.OpenRead(path), mimeType, File.GetLastWriteTimeUtc(path).Ticks)
            : new Download(new SyntheticContent(item, size), mimeType, Version: 0);
    }

    private sealed record Download(Stream Content, string? MimeType, long Version);
}
