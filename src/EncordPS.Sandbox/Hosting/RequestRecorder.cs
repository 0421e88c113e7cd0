using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace EncordPS.Sandbox.Hosting;

/// <summary>Notes each request and what became of it, for tests.</summary>
internal sealed class RequestRecorder(RequestLog log)
{
    private const int LongestBody = 1_000_000;

    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        if (!log.IsOn)
        {
            await next(context);
            return;
        }

        var counter = new CountingStream(context.Response.Body);
        context.Response.Body = counter;
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; the note below says so.
        }
        finally
        {
            log.Add(Note(context, counter.Written));
        }
    }

    private static RecordedRequest Note(HttpContext context, long written)
    {
        string[] target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        return new RecordedRequest(
            context.Request.Method,
            target[0],
            target.Length > 1 ? target[1] : "",
            context.Request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            BodyText(RequestBody.Of(context)),
            context.Response.StatusCode,
            written,
            context.RequestAborted.IsCancellationRequested);
    }

    private static string BodyText(byte[] body) => Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, LongestBody));
}
