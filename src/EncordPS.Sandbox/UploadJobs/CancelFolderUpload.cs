using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Cancels what a job has not done yet; also a dataset's job, through the folder that it uploads to.</summary>
internal sealed class CancelFolderUpload(SandboxDatabase database, UploadJobService jobs) : IV2Endpoint
{
    public string Method => "POST";

    public string Route => "storage/folders/{folder}/data-upload-jobs/{job}/cancel";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = await database.WriteAsync(cancellationToken);
        Folder folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        UploadJob job = UploadJobTable.InFolder(session, call.PathId("job"), folder.Id);
        int cancelled = UploadJobService.Cancel(session, job);
        session.Commit();
        jobs.Wake(job);
        return new Answer(cancelled);
    }

    private sealed record Answer(int UnitsCancelledCount);
}
