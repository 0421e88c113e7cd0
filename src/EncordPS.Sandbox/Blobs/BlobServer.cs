using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Blobs;

/// <summary>Serves the bytes behind signed URLs, whole or in ranges.</summary>
internal sealed class BlobServer(SandboxDatabase database, UrlSigner signer)
{
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods(BlobPath.Route, [HttpMethods.Get, HttpMethods.Head], DownloadAsync);

    private async Task DownloadAsync(HttpContext context)
    {
        if (signer.Refusal(context.Request) is { } refusal)
        {
            await V2Errors.WriteMessageAsync(context.Response, StatusCodes.Status403Forbidden, refusal);
            return;
        }

        Guid item = Guid.Parse((string)context.Request.RouteValues["item"]!);
        await ServeAsync(context, item);
    }

    private async Task ServeAsync(HttpContext context, Guid item)
    {
        if (Find(item) is not { } file)
        {
            await V2Errors.WriteMessageAsync(context.Response, StatusCodes.Status404NotFound, "NoSuchKey");
            return;
        }

        IResult result = Results.Stream(
            new SyntheticContent(item, file.Size), file.MimeType, enableRangeProcessing: true, entityTag: new($"\"{item:N}\""));
        await result.ExecuteAsync(context);
    }

    private File? Find(Guid item)
    {
        using Session session = database.Read();
        return session.First(
            "SELECT file_size, mime_type FROM item WHERE uuid = $item AND file_size IS NOT NULL",
            reader => new File(reader.Number("file_size"), reader.OptionalText("mime_type")),
            ("$item", item));
    }

    private sealed record File(long Size, string? MimeType);
}
