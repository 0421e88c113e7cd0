using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Tasks;

/// <summary>Starts to bring a cloud-synced folder up to date. There is no cloud: nothing new is found.</summary>
internal sealed class StartCloudSync(SandboxDatabase database, TaskTable tasks) : IV2Endpoint
{
    public const string Kind = "cloud-sync";

    public string Method => "POST";

    public string Route => "storage/folders/{folder}/cloud-synced-folder-syncs";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = await database.WriteAsync(cancellationToken);
        Guid folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder")).Uuid;
        BackgroundTask task = tasks.Add(session, Kind, call.User, datasetId: null, folder, units: 1);
        session.Commit();
        return task.Uuid;
    }
}
