namespace EncordPS.Sandbox.Protocol;

/// <summary>
/// The whole body of an API request: signatures cover it, so nothing can be done before all of it is there.
/// </summary>
internal sealed class RequestBody(byte[] bytes)
{
    public const int Limit = 64 * 1024 * 1024;

    private byte[] Bytes { get; } = bytes;

    public static byte[] Of(HttpContext context) => context.Features.Get<RequestBody>()?.Bytes ?? [];

    /// <summary>Reads the bodies of API requests; uploads are left to be streamed.</summary>
    /// <param name="limit">The most bytes that are taken.</param>
    public static async Task ReadAsync(HttpContext context, RequestDelegate next, int limit)
    {
        if (!context.Request.Path.StartsWithSegments("/blobs"))
        {
            if (context.Request.ContentLength > limit)
            {
                throw new BadHttpRequestException(
                    $"Request payload exceeds {limit} bytes limit", StatusCodes.Status413PayloadTooLarge);
            }

            using var buffer = new MemoryStream();
            await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
            context.Features.Set(new RequestBody(buffer.ToArray()));
        }

        await next(context);
    }
}
