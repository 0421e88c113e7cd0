using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Starts a job that adds private files or uploaded objects to a dataset.</summary>
internal sealed class StartDatasetUpload(
    SandboxDatabase database, UploadJobService jobs, TimeProvider clock) : IV1Operation
{
    public string QueryType => "datasetdatalongpolling";

    public string QueryMethod => "POST";

    public async Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        Fields payload = call.Payload;
        UploadRequest request = ReadRequest(payload);
        using Session session = await database.WriteAsync(cancellationToken);
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.DatasetOfUid);
        Folder folder = payload.OptionalId("folderUuid") is { } chosen
            ? FolderAccess.ForChanging(session, call.User, chosen)
            : DatasetFolder.FindOrCreate(session, dataset, call.User, clock.GetUtcNow());

        var job = new UploadJob(
            Id: 0,
            Guid.NewGuid(),
            dataset.Id,
            folder.Id,
            payload.OptionalId("integrationId"),
            call.User.Id,
            JobStatus.Pending,
            payload.Flag("ignoreErrors"),
            request.SkipDuplicateUrls,
            request.UpsertMetadata,
            payload.OptionalText("fileName"));
        long id = jobs.Add(session, job, request);
        session.Commit();
        jobs.Run(id);
        return new Answer(job.Uuid);
    }

    private static UploadRequest ReadRequest(Fields payload)
    {
        if (payload.OptionalObject("dataItems") is { } items)
        {
            return DataItems.Read(items);
        }

        payload.Id("integrationId");
        return PrivateFiles.Read(payload.Object("files"));
    }

    private sealed record Answer(Guid ProcessHash);
}
