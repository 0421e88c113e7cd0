using System.Globalization;
using System.IO.Compression;
using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Faults;
using EncordPS.Sandbox.Protocol.V1;
using EncordPS.Sandbox.Protocol.V2;
using Microsoft.AspNetCore.ResponseCompression;

namespace EncordPS.Sandbox.Hosting;

/// <summary>The web application: Kestrel on loopback, the chain that each request passes, the routes.</summary>
internal static class SandboxApplication
{
    public static WebApplication Build(SandboxOptions options, Action<IServiceCollection> addServices)
    {
        // Nothing of the surroundings (environment variables, settings files, the working directory) has a say.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.Limit;
            kestrel.Listen(System.Net.IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddResponseCompression(compression => compression.Providers.Add<GzipCompressionProvider>());
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        addServices(builder.Services);

        WebApplication application = builder.Build();
        UseChain(application, options);
        MapRoutes(application);
        return application;
    }

    private static void UseChain(WebApplication application, SandboxOptions options)
    {
        TimeProvider clock = application.Services.GetRequiredService<TimeProvider>();
        application.Use((context, next) =>
        {
            context.Response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
            return next(context);
        });
        application.Use(application.Services.GetRequiredService<RequestRecorder>().RunAsync);
        application.Use(FaultHandler.RunAsync);
        application.Use(OwnName.RunAsync);
        if (options.Interceptor is { } interceptor)
        {
            application.Use(interceptor);
        }

        // Files are served as they are: ranges of them would not fit a compressed answer.
        application.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/blobs"), branch => branch.UseResponseCompression());
        application.Use(application.Services.GetRequiredService<FaultInjector>().RunAsync);
        application.Use(RequestBody.ReadAsync);
        application.UseRouting();
    }

    private static void MapRoutes(WebApplication application)
    {
        V1Dispatcher v1 = application.Services.GetRequiredService<V1Dispatcher>();
        application.MapPost("/public", v1.HandleAsync);
        application.MapPost("/public/user", v1.HandleAsync);
        application.Services.GetRequiredService<V2Dispatcher>().Map(application);
        application.Services.GetRequiredService<BlobServer>().Map(application);
    }
}
