using System.Text.Json.Nodes;
using EncordPS.Json;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Tasks;

/// <summary>Encoding videos of datasets anew.</summary>
internal sealed class VideoReencodingOperations(ServiceApi api)
{
    private const string QueryType = "reencodevideotask";

    /// <summary>Starts one job for videos of a dataset, all of them or none. Not repeated: it would start a second job.</summary>
    public async Task<ReEncodeVideoTask> StartAsync(
        string datasetHash, IEnumerable<string> dataHashes, CancellationToken cancellationToken)
    {
        LegacyQuery query = new(QueryType, "PUT", datasetHash)
        {
            Payload = new JsonObject
            {
                ["data_hash"] = new JsonArray([.. dataHashes.Select(static hash => JsonValue.Create(hash))]),
            },
        };
        long job = await api.Legacy.SendAsync(query, PlainJson.Default.Int64, cancellationToken);
        return job != 0
            ? new ReEncodeVideoTask { JobId = job, DatasetHash = datasetHash, Status = ReEncodeVideoTask.Submitted }
            : throw new EncordException(EncordErrorKind.MalformedAnswer, "The service named no job.");
    }

    /// <summary>Where a job stands.</summary>
    public async Task<ReEncodeVideoTask> GetAsync(string datasetHash, long jobId, CancellationToken cancellationToken)
    {
        LegacyQuery query = new(QueryType, "GET", datasetHash) { Uid = jobId, IsRepeatable = true };
        ReEncodeVideoTask task = await api.Legacy.SendAsync(
            query, static answer => Spellings.ReadSnake(answer, LegacyTaskJson.Default.ReEncodeVideoTask), cancellationToken)
            ?? throw new EncordException(
                EncordErrorKind.NotFound, $"There is no re-encoding job {jobId.ToString(InvariantCulture)} in dataset {datasetHash}.");
        if (task.Status.Length == 0)
        {
            throw new EncordException(EncordErrorKind.MalformedAnswer, "The service did not say where the job stands.")
            {
                IsSafeToRetry = true,
            };
        }

        task.JobId = jobId;
        task.DatasetHash = datasetHash;
        return task;
    }
}
