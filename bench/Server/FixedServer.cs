using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EncordPS.Bench.Server;

/// <summary>
/// A server with fixed answers and no state, faster than anything that reads them: what is measured is the client.
/// It runs in a process of its own until its input ends.
/// </summary>
internal static class FixedServer
{
    public static async Task RunAsync()
    {
        LegacyApi legacy = new();
        int delay = 0;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // Storage takes files of any size.
        builder.WebHost.ConfigureKestrel(static server => server.Limits.MaxRequestBodySize = null);
        await using WebApplication application = builder.Build();
        application.Use(async (context, next) =>
        {
            if (delay > 0 && !context.Request.Path.StartsWithSegments("/bench", StringComparison.Ordinal))
            {
                await Task.Delay(delay);
            }

            await next(context);
        });
        application.MapPost("/bench/latency/{milliseconds:int}", (int milliseconds) => delay = milliseconds);
        application.MapGet("/bench/first-byte", () => legacy.FirstByteAt.ToString(CultureInfo.InvariantCulture));
        application.MapPost("/public", legacy.AnswerAsync);
        RestApi.Map(application);
        await application.StartAsync();
        Console.WriteLine(application.Urls.First());
        // The pipe breaks when the parent ends, however that happens.
        await Console.In.ReadToEndAsync();
    }
}
