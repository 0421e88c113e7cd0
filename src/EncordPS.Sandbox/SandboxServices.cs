using EncordPS.Sandbox.Authentication;
using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.DataRows;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Faults;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Groups;
using EncordPS.Sandbox.Hosting;
using EncordPS.Sandbox.Integrations;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Organisation;
using EncordPS.Sandbox.Routing;
using EncordPS.Sandbox.Tasks;
using EncordPS.Sandbox.UploadJobs;
using Microsoft.AspNetCore.Connections;

namespace EncordPS.Sandbox;

/// <summary>The endpoints, and what they are built from.</summary>
internal static class SandboxServices
{
    public static void Add(IServiceCollection services, SandboxOptions options, SandboxDatabase database)
    {
        var clock = new FaultClock(options.Clock);
        services.AddSingleton(clock);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<ClosablePort>();
        services.AddSingleton<IConnectionListenerFactory>(provider => provider.GetRequiredService<ClosablePort>());
        services.AddSingleton(provider =>
            new FaultInjector(clock, provider.GetRequiredService<ClosablePort>()) { Profile = options.Faults });
        services.AddSingleton(database);
        services.AddSingleton(new RequestLog(options.RecordedRequests));
        services.AddSingleton<RequestRecorder>();
        services.AddSingleton<Authenticator>();
        services.AddSingleton(new UrlSigner(Settings.UrlSecret(database), clock));
        services.AddSingleton(new UploadRules(options.StrictUploads));
        services.AddSingleton<BlobStore>();
        services.AddSingleton<HostedFiles>();
        services.AddSingleton<BlobServer>();
        services.AddSingleton<DataRowReader>();
        services.AddSingleton<ItemReader>();
        services.AddSingleton<ItemListing>();
        services.AddSingleton<FileResolver>();
        services.AddSingleton<ItemBuilder>();
        services.AddSingleton<UnitProcessor>();
        services.AddSingleton(provider =>
            new UploadJobRunner(database, provider.GetRequiredService<UnitProcessor>(), options.JobRate));
        services.AddSingleton<UploadJobService>();
        services.AddSingleton(new TaskTable(database, options.Clock, options.JobRate));
        services.AddSingleton<RoleMischief>();
        services.AddSingleton<V1Routes>();
        AddEndpoints(services);
    }

    private static void AddEndpoints(IServiceCollection services)
    {
        services.AddSingleton<IEndpoints, OrganisationEndpoints>();
        services.AddSingleton<IEndpoints, OrganisationTagEndpoints>();
        services.AddSingleton<IEndpoints, GroupEndpoints>();
        services.AddSingleton<IEndpoints, IntegrationEndpoints>();
        services.AddSingleton<IEndpoints, FolderEndpoints>();
        services.AddSingleton<IEndpoints, ItemEndpoints>();
        services.AddSingleton<IEndpoints, ItemMoveEndpoints>();
        services.AddSingleton<IEndpoints, DataGroupEndpoints>();
        services.AddSingleton<IEndpoints, DatasetEndpoints>();
        services.AddSingleton<IEndpoints, DataRowEndpoints>();
        services.AddSingleton<IEndpoints, DataRowItemEndpoints>();
        services.AddSingleton<IEndpoints, UploadUrlEndpoints>();
        services.AddSingleton<IEndpoints, DatasetUploadEndpoints>();
        services.AddSingleton<IEndpoints, FolderUploadEndpoints>();
        services.AddSingleton<IEndpoints, RowReencodingEndpoints>();
        services.AddSingleton<IEndpoints, ItemReencodingEndpoints>();
        services.AddSingleton<IEndpoints, DeidentificationEndpoints>();
        services.AddSingleton<IEndpoints, CloudSyncEndpoints>();
        services.AddSingleton<IEndpoints, OcrEndpoints>();
        services.AddSingleton<IEndpoints, FaultEndpoints>();
        services.AddSingleton<IEndpoints, RoleMischiefEndpoints>();
    }
}
