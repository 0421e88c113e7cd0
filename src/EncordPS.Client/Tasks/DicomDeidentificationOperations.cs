using System.Text.Json.Nodes;
using EncordPS.Json;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Tasks;

/// <summary>Taking what tells of patients out of DICOM files in cloud storage.</summary>
internal sealed class DicomDeidentificationOperations(ServiceApi api)
{
    private const string Path = "dicom-deidentification";

    /// <summary>Starts a job. Not repeated: the copies would be made twice.</summary>
    /// <exception cref="ArgumentException">A condition is incomplete.</exception>
    public async Task<DicomDeidentifyTask> StartAsync(
        string[] dicomUrls, Guid integrationId, DicomRedaction redaction, CancellationToken cancellationToken)
    {
        JsonObject body = new()
        {
            ["integrationUuid"] = integrationId.ToString("D"),
            ["dicomUrls"] = new JsonArray([.. dicomUrls.Select(static url => JsonValue.Create(url))]),
        };
        redaction.AddTo(body);
        Guid job = await api.Rest.SendAsync(new RestCall(HttpMethod.Post, Path) { Body = body }, PlainJson.Default.Guid, cancellationToken);
        return new DicomDeidentifyTask(job, new() { Status = DicomDeidentificationState.Pending })
        {
            DicomUrls = dicomUrls,
            IntegrationHash = integrationId.ToString("D"),
        };
    }

    /// <summary>Where a job stands.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="hold">How long the service may hold the answer back while the job runs; whole seconds.</param>
    /// <param name="cancellationToken">Gives up waiting; the job runs on.</param>
    public async Task<DicomDeidentifyTask> GetAsync(Guid jobId, TimeSpan hold, CancellationToken cancellationToken)
    {
        QueryString query = new QueryString().Add("timeoutSeconds", (int)hold.TotalSeconds);
        RestCall call = RestCall.Get($"{Path}/{jobId:D}", query) with { Hold = hold };
        DicomDeidentificationState state = await api.Rest.SendAsync(call, TaskJson.Default.DicomDeidentificationState, cancellationToken);
        return state.Status.Length > 0
            ? new DicomDeidentifyTask(jobId, state)
            : throw new EncordException(EncordErrorKind.MalformedAnswer, "The service did not say where the job stands.")
            {
                IsSafeToRetry = true,
            };
    }
}
