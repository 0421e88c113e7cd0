using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.Routing;
using EncordPS.Sandbox.UploadJobs;
using EncordPS.Sandbox.UploadRequests;

namespace EncordPS.Sandbox.Tasks;

/// <summary>
/// Brings a cloud-synced folder up to date. There is no cloud: each place has the same few files, which the first sync adds
/// and later ones find in the folder.
/// </summary>
internal sealed class CloudSyncEndpoints(SandboxDatabase database, UploadJobService jobs) : IEndpoints
{
    private static readonly (string Name, string ItemType)[] s_files =
        [("frame-1.jpg", ItemTypes.Image), ("frame-2.jpg", ItemTypes.Image), ("clip.mp4", ItemTypes.Video)];

    public void Map(ApiRoutes routes)
    {
        routes.V2.Map("POST", "storage/folders/{folder}/cloud-synced-folder-syncs", StartAsync);
        routes.V2.Map("GET", "storage/folders/{folder}/cloud-linked-folder-syncs/{task}/long-polling", PollAsync);
    }

    private async Task<object?> StartAsync(V2Call call, CancellationToken cancellationToken)
    {
        CloudFolder cloud = database.Read(session => Find(session, call));
        UploadUnit[] units = [.. s_files.Select(file => Unit(cloud, file.Name, file.ItemType))];
        return await jobs.StartAsync(
            session => Prepare(session, call, cloud),
            new UploadRequest(units, SkipDuplicateUrls: true, UpsertMetadata: false),
            cancellationToken);
    }

    private static CloudFolder Find(Session session, V2Call call)
    {
        Folder folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        return CloudFolder.Of(session, folder.Id)
            ?? throw ApiException.Invalid($"The folder {folder.Uuid} is not synced with a place in a cloud.");
    }

    private static UploadJob Prepare(Session session, V2Call call, CloudFolder cloud)
    {
        Folder folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        return new UploadJob(Guid.NewGuid(), DatasetId: null, folder.Id, cloud.IntegrationUuid, call.User.Id)
        {
            IgnoreErrors = true,
        };
    }

    private static UploadUnit Unit(CloudFolder cloud, string name, string itemType) =>
        new(itemType, [new UploadFile($"{cloud.RemoteUrl.TrimEnd('/')}/{name}", name)], name, ClientMetadata: null);

    private async Task<object?> PollAsync(V2Call call, CancellationToken cancellationToken)
    {
        UploadJob job = database.Read(session => UploadJobTable.InFolder(
            session,
            call.PathId("task"),
            FolderAccess.ForReading(session, call.User, call.PathId("folder")).Id));
        int seconds = call.Query.Integer("timeoutSeconds", fallback: 0, minimum: 0, maximum: int.MaxValue);
        return new CloudSyncState(await jobs.PollAsync(job, seconds, cancellationToken));
    }
}
