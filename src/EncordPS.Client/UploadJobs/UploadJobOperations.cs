using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Bodies;
using EncordPS.Json;
using EncordPS.PrivateData;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.UploadJobs;

/// <summary>Starting, watching and stopping upload jobs, of datasets over the legacy API and of folders over v2.</summary>
internal sealed class UploadJobOperations(ServiceApi api)
{
    private static readonly string[] s_counts =
        ["units_pending_count", "units_done_count", "units_error_count", "units_cancelled_count"];

    /// <summary>Starts a job. Not repeated: the files would be added twice.</summary>
    public async Task<UploadJob> StartAsync(
        UploadTarget target, PrivateFiles files, Guid integrationId, bool ignoreErrors, CancellationToken cancellationToken)
    {
        LongText description = new(files.OpenAsync, files.Length);
        string id = await StartAsync(target, description, integrationId, ignoreErrors, files.FileName, cancellationToken);
        return new UploadJob(id, target, files.FileName, api.Session.Transport.Clock.GetUtcNow());
    }

    /// <summary>Starts a job for a description as it is to be sent. Not repeated: its files would be added twice.</summary>
    /// <returns>The id of the job.</returns>
    public async Task<string> StartAsync(
        UploadTarget target, UnitDocument document, Guid integrationId, CancellationToken cancellationToken)
    {
        LongText description = new(_ => Task.FromResult(document.Open()), await document.MeasureAsync(cancellationToken));
        return await StartAsync(target, description, integrationId, ignoreErrors: true, fileName: null, cancellationToken);
    }

    /// <summary>Starts a job for files that were uploaded from here. Not repeated: they would be added twice.</summary>
    /// <param name="target">Where the job puts the files.</param>
    /// <param name="dataItems">What it makes of them, in the service's typed form.</param>
    /// <param name="ignoreErrors">Whether the job goes on when a unit fails.</param>
    /// <param name="cancellationToken">Gives up waiting; the job may be started all the same.</param>
    /// <returns>The id of the job.</returns>
    public Task<string> StartAsync(UploadTarget target, JsonObject dataItems, bool ignoreErrors, CancellationToken cancellationToken) =>
        StartAsync(
            target, new JsonObject { ["dataItems"] = dataItems, ["ignoreErrors"] = ignoreErrors }, longText: null, cancellationToken);

    /// <summary>The state of a job.</summary>
    /// <param name="target">Where the job puts its files.</param>
    /// <param name="jobId">The job.</param>
    /// <param name="hold">How long the service may hold the answer back while the job runs; whole seconds.</param>
    /// <param name="cancellationToken">Gives up waiting; the job runs on.</param>
    public async Task<DatasetDataLongPolling> GetAsync(
        UploadTarget target, string jobId, TimeSpan hold, CancellationToken cancellationToken)
    {
        DatasetDataLongPolling state = target.DatasetHash is { } dataset
            ? await GetForDatasetAsync(dataset, jobId, hold, cancellationToken)
            : await GetForFolderAsync(target.FolderUuid!.Value, jobId, hold, cancellationToken);
        if (state.StatusName.Length == 0)
        {
            throw new EncordException(
                EncordErrorKind.MalformedAnswer, $"The service did not say where the upload job {jobId} stands.") { IsSafeToRetry = true };
        }

        state.UploadJobId = jobId;
        state.DatasetHash = target.DatasetHash;
        state.FolderUuid = target.FolderUuid;
        return state;
    }

    /// <summary>Cancels what a job has not done yet. The service knows this by folder only.</summary>
    public Task CancelAsync(Guid folderUuid, string jobId, CancellationToken cancellationToken) =>
        api.Rest.SendAsync(
            new RestCall(HttpMethod.Post, JobPath(folderUuid, jobId) + "/cancel") { IsRepeatable = true },
            cancellationToken);

    private Task<string> StartAsync(
        UploadTarget target, LongText description, Guid integrationId, bool ignoreErrors, string? fileName,
        CancellationToken cancellationToken)
    {
        bool isForDataset = target.DatasetHash is not null;
        JsonObject content = new()
        {
            [isForDataset ? "files" : "externalFiles"] = description.Mark,
            [isForDataset ? "integrationId" : "integrationHash"] = integrationId.ToString("D"),
            ["ignoreErrors"] = ignoreErrors,
        };
        AddUnlessNull(content, "fileName", fileName);
        return StartAsync(target, content, description, cancellationToken);
    }

    private Task<string> StartAsync(
        UploadTarget target, JsonObject content, LongText? longText, CancellationToken cancellationToken) =>
        target.DatasetHash is { } dataset
            ? StartForDatasetAsync(dataset, target.FolderUuid, content, longText, cancellationToken)
            : StartForFolderAsync(target.FolderUuid!.Value, content, longText, cancellationToken);

    private async Task<string> StartForDatasetAsync(
        string datasetHash, Guid? folder, JsonObject payload, LongText? longText, CancellationToken cancellationToken)
    {
        AddUnlessNull(payload, "folderUuid", folder?.ToString("D"));
        LegacyQuery query = new("datasetdatalongpolling", "POST", datasetHash)
        {
            Uid = datasetHash,
            Payload = payload,
            LongText = longText,
        };
        Started? started = await api.Legacy.SendAsync(
            query, static answer => Spellings.ReadSnake(answer, LegacyUploadJobJson.Default.Started), cancellationToken);
        return started?.ProcessHash ?? throw new EncordException(EncordErrorKind.MalformedAnswer, "The service named no job.");
    }

    private Task<string> StartForFolderAsync(
        Guid folder, JsonObject body, LongText? longText, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, $"storage/folders/{folder:D}/data-upload-jobs") { Body = body, LongText = longText };
        return api.Rest.SendAsync(call, PlainJson.Default.String, cancellationToken);
    }

    private async Task<DatasetDataLongPolling> GetForDatasetAsync(
        string datasetHash, string jobId, TimeSpan hold, CancellationToken cancellationToken)
    {
        LegacyQuery query = new("datasetdatalongpolling", "GET", datasetHash)
        {
            Uid = datasetHash,
            Payload = new JsonObject { ["process_hash"] = jobId, ["timeout_seconds"] = (int)hold.TotalSeconds },
            IsRepeatable = true,
            Hold = hold,
        };
        return await api.Legacy.SendAsync(
            query,
            answer => Checked(Spellings.ReadSnake(answer, LegacyUploadJobJson.Default.DatasetDataLongPolling), answer, jobId),
            cancellationToken)
            ?? throw new EncordException(EncordErrorKind.NotFound, $"There is no upload job {jobId} in dataset {datasetHash}.");
    }

    private async Task<DatasetDataLongPolling> GetForFolderAsync(
        Guid folder, string jobId, TimeSpan hold, CancellationToken cancellationToken)
    {
        QueryString query = new QueryString().Add("timeoutSeconds", (int)hold.TotalSeconds);
        RestCall call = RestCall.Get(JobPath(folder, jobId), query) with { Hold = hold };
        return await api.Rest.SendAsync(
            call,
            answer => Checked(Spellings.ReadCamel(answer, UploadJobJson.Default.FolderUploadState)?.ToState(), answer, jobId),
            cancellationToken);
    }

    // A job that has ended without a word about its units would look like one that had nothing to do.
    private static DatasetDataLongPolling? Checked(DatasetDataLongPolling? state, JsonElement answer, string jobId) =>
        state is null || state.StatusName.Length == 0 || !state.IsFinal || s_counts.Any(count => Spellings.Has(answer, count))
            ? state
            : throw new EncordException(
                EncordErrorKind.MalformedAnswer,
                $"The service says that the upload job {jobId} has ended ({state.StatusName}), but not what became of its units.")
            {
                IsSafeToRetry = true,
            };

    // A job id is what a person typed: it must not lead to another address.
    private static string JobPath(Guid folder, string jobId) =>
        $"storage/folders/{folder:D}/data-upload-jobs/{Uri.EscapeDataString(jobId)}";

    private static void AddUnlessNull(JsonObject target, string name, string? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }
    }

    /// <summary>What the legacy API answers when it has taken a job.</summary>
    internal sealed class Started
    {
        public required string ProcessHash { get; init; }
    }
}
