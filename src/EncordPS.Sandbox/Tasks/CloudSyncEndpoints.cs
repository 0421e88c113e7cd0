using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Tasks;

/// <summary>Brings a cloud-synced folder up to date. There is no cloud: nothing new is found.</summary>
internal sealed class CloudSyncEndpoints(TaskTable tasks) : IEndpoints
{
    private const string Kind = "cloud-sync";

    public void Map(ApiRoutes routes)
    {
        routes.V2.Write("POST", "storage/folders/{folder}/cloud-synced-folder-syncs", Start);
        routes.V2.Map("GET", "storage/folders/{folder}/cloud-linked-folder-syncs/{task}/long-polling", PollAsync);
    }

    private object Start(V2Call call, Session session)
    {
        Guid folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder")).Uuid;
        return tasks.Add(session, Kind, call.User, datasetId: null, folder, units: 1).Uuid;
    }

    private async Task<object?> PollAsync(V2Call call, CancellationToken cancellationToken) =>
        new CloudSyncState(tasks.IsDone(await tasks.PollAsync(call, Kind, cancellationToken)));
}
