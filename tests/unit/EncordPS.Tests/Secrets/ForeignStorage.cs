using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace EncordPS.Tests.Secrets;

/// <summary>Makes the sandbox give out signed URLs in the forms of others, to a storage that quotes them when it refuses.</summary>
internal sealed partial class ForeignStorage
{
    public const string S3 = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIACANARY7Q2%2F20250101&X-Amz-Security-Token=canaryFwoGZXIvYXdzE&X-Amz-Signature=canary0f3a9b7c1d";
    public const string Google = "X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=canary%40project.iam&X-Goog-Signature=canary7be11c09aa";
    public const string Azure = "sv=2024-05-04&se=2030-01-01&sr=b&sp=r&sig=canaryQ29udG9zbw%2BX%3D";

    /// <summary>The query of the URLs; null for the sandbox's own.</summary>
    public string? Query { get; set; }

    public Task RunAsync(HttpContext context, RequestDelegate next) =>
        Query is null ? next(context)
        : context.Request.Path.StartsWithSegments(ArrivedRequest.Blobs) ? RefuseAsync(context)
        : RewriteAsync(context, next);

    // As S3 does: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers["X-Quoted"] = context.Request.QueryString.Value;
        return Answers.Text(
            $"<Error><Code>SignatureDoesNotMatch</Code><StringToSign>{context.Request.QueryString}</StringToSign></Error>", 403, "application/xml")(context);
    }

    private async Task RewriteAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.Headers.Remove("Accept-Encoding");
        Stream body = context.Response.Body;
        using MemoryStream kept = new();
        context.Response.Body = kept;
        await next(context);
        context.Response.Body = body;
        string text = SignedQuery().Replace(Encoding.UTF8.GetString(kept.ToArray()), "?" + Query);
        context.Response.ContentLength = null;
        await context.Response.WriteAsync(text);
    }

    [GeneratedRegex(@"\?X-Goog-[^""]*")]
    private static partial Regex SignedQuery();
}
