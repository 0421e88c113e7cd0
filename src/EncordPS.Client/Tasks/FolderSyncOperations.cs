using EncordPS.Json;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Tasks;

/// <summary>Bringing cloud-synced storage folders up to date.</summary>
internal sealed class FolderSyncOperations(ServiceApi api)
{
    /// <summary>Starts a job. Not repeated: it would start a second one.</summary>
    public async Task<FolderSync> StartAsync(Guid folder, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, $"storage/folders/{folder:D}/cloud-synced-folder-syncs");
        Guid job = await api.Rest.SendAsync(call, PlainJson.Default.Guid, cancellationToken);
        return new FolderSync { SyncJobId = job, FolderUuid = folder, StatusName = "pending" };
    }

    /// <summary>Where a job stands.</summary>
    /// <param name="folder">The folder that it brings up to date.</param>
    /// <param name="job">The job.</param>
    /// <param name="hold">How long the service may hold the answer back while the job runs; whole seconds.</param>
    /// <param name="cancellationToken">Gives up waiting; the job runs on.</param>
    // The service starts and watches such a job under two different words.
    public async Task<FolderSync> GetAsync(Guid folder, Guid job, TimeSpan hold, CancellationToken cancellationToken)
    {
        string path = $"storage/folders/{folder:D}/cloud-linked-folder-syncs/{job:D}/long-polling";
        RestCall call = RestCall.Get(path, new QueryString().Add("timeoutSeconds", (int)hold.TotalSeconds)) with { Hold = hold };
        FolderSync state = await api.Rest.SendAsync(call, TaskJson.Default.FolderSync, cancellationToken);
        if (state.StatusName.Length == 0)
        {
            throw new EncordException(EncordErrorKind.MalformedAnswer, "The service did not say where the job stands.")
            {
                IsSafeToRetry = true,
            };
        }

        state.SyncJobId = job;
        state.FolderUuid = folder;
        return state;
    }
}
