using System.Globalization;
using System.IO.Compression;
using EncordPS.Sandbox.Authentication;
using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Faults;
using EncordPS.Sandbox.Hosting;
using EncordPS.Sandbox.Routing;
using Microsoft.AspNetCore.ResponseCompression;

namespace EncordPS.Sandbox;

/// <summary>The web application: Kestrel on loopback, the chain that each request passes, the routes.</summary>
internal static class SandboxApplication
{
    public static WebApplication Build(SandboxOptions options, Action<IServiceCollection> addServices)
    {
        // Environment variables, settings files and the working directory have no influence.
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
        application.Use(ErrorHandler.RunAsync);
        application.Use(OwnName.RunAsync);
        if (options.Interceptor is { } interceptor)
        {
            application.Use(interceptor);
        }

        // Files are served as they are: ranges of them would not fit a compressed answer.
        application.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/blobs"), branch => branch.UseResponseCompression());
        application.Use(application.Services.GetRequiredService<FaultInjector>().RunAsync);
        application.Use((context, next) => RequestBody.ReadAsync(context, next, options.RequestLimit));
        application.UseRouting();
    }

    private static void MapRoutes(WebApplication application)
    {
        IServiceProvider services = application.Services;
        V1Routes v1 = services.GetRequiredService<V1Routes>();
        var v2 = new V2Routes(
            application,
            services.GetRequiredService<SandboxDatabase>(),
            services.GetRequiredService<Authenticator>());
        var routes = new ApiRoutes(v1, v2);
        foreach (IEndpoints endpoints in services.GetServices<IEndpoints>())
        {
            endpoints.Map(routes);
        }

        v1.Map(application);
        services.GetRequiredService<BlobServer>().Map(application);
    }
}
