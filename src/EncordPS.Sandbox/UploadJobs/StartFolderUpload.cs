using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Starts a job that adds private files or uploaded objects to a storage folder.</summary>
internal sealed class StartFolderUpload(SandboxDatabase database, UploadJobService jobs) : IV2Endpoint
{
    public string Method => "POST";

    public string Route => "storage/folders/{folder}/data-upload-jobs";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Fields body = call.Body;
        UploadRequest request = ReadRequest(body);
        using Session session = await database.WriteAsync(cancellationToken);
        Folder folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        var job = new UploadJob(
            Id: 0,
            Guid.NewGuid(),
            DatasetId: null,
            folder.Id,
            body.OptionalId("integrationHash"),
            call.User.Id,
            JobStatus.Pending,
            body.Flag("ignoreErrors"),
            request.SkipDuplicateUrls,
            request.UpsertMetadata,
            body.OptionalText("fileName"));
        long id = jobs.Add(session, job, request);
        session.Commit();
        jobs.Run(id);
        return job.Uuid.ToString();
    }

    private static UploadRequest ReadRequest(Fields body)
    {
        if (body.OptionalObject("dataItems") is { } items)
        {
            return DataItems.Read(items);
        }

        body.Id("integrationHash");
        return PrivateFiles.Read(body.Object("externalFiles"));
    }
}
