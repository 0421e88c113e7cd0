using EncordPS.Sandbox.Authentication;
using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.DataRows;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Protocol.V1;
using EncordPS.Sandbox.Protocol.V2;
using EncordPS.Sandbox.Tasks;
using EncordPS.Sandbox.UploadJobs;

namespace EncordPS.Sandbox.Hosting;

/// <summary>What the operations are built from, and the operations themselves.</summary>
internal static class SandboxServices
{
    public static void Add(IServiceCollection services, SandboxOptions options, SandboxDatabase database)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Clock);
        services.AddSingleton(database);
        services.AddSingleton(new RequestLog(options.RecordedRequests));
        services.AddSingleton<RequestRecorder>();
        services.AddSingleton<Authenticator>();
        services.AddSingleton(new UrlSigner(Settings.UrlSecret(database), options.Clock));
        services.AddSingleton<BlobStore>();
        services.AddSingleton<BlobServer>();
        services.AddSingleton<UploadUrls>();
        services.AddSingleton<DataRowWriter>();
        services.AddSingleton<ItemReader>();
        services.AddSingleton<ItemListing>();
        services.AddSingleton<FolderListing>();
        services.AddSingleton<FileResolver>();
        services.AddSingleton<ItemBuilder>();
        services.AddSingleton<UnitProcessor>();
        services.AddSingleton(provider =>
            new UploadJobRunner(database, provider.GetRequiredService<UnitProcessor>(), options.JobRate));
        services.AddSingleton<UploadJobService>();
        services.AddSingleton<TaskTable>();
        services.AddSingleton<V1Dispatcher>();
        services.AddSingleton<V2Dispatcher>();
        AddAll<IV1Operation>(services);
        AddAll<IV2Endpoint>(services);
    }

    /// <summary>An operation is on offer as soon as its class is there.</summary>
    private static void AddAll<T>(IServiceCollection services)
    {
        foreach (Type type in typeof(T).Assembly.GetTypes().Where(
            type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T))))
        {
            services.AddSingleton(typeof(T), type);
        }
    }
}
