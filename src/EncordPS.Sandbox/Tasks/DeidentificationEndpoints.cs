using EncordPS.Sandbox.Integrations;
using EncordPS.Sandbox.Routing;
using EncordPS.Sandbox.UploadJobs;

namespace EncordPS.Sandbox.Tasks;

/// <summary>Removes patient data from DICOM files in a cloud.</summary>
internal sealed class DeidentificationEndpoints(TaskTable tasks) : IEndpoints
{
    private const string Kind = "deidentify";

    public void Map(ApiRoutes routes)
    {
        routes.V2.Write("POST", "dicom-deidentification", Start);
        routes.V2.Map("GET", "dicom-deidentification/{task}", PollAsync);
    }

    private object Start(V2Call call, Session session)
    {
        // The integrations are the organisation's.
        call.User.RequireMember();
        var request = DeidentificationRequest.Read(call.Body);
        IntegrationTable.Require(session, call.Body.Id("integrationUuid"));
        return tasks.Add(session, Kind, call.User, datasetId: null, request, request.DicomUrls.Count).Uuid;
    }

    private async Task<object?> PollAsync(V2Call call, CancellationToken cancellationToken)
    {
        BackgroundTask task = await tasks.PollAsync(call, Kind, cancellationToken);
        return tasks.IsDone(task)
            ? ToAnswer(task.ReadRequest<DeidentificationRequest>())
            : new Answer(JobStatus.Pending, null);
    }

    /// <summary>As with uploads, a URL that cannot be read makes the whole fail.</summary>
    private static Answer ToAnswer(DeidentificationRequest request)
    {
        try
        {
            return new Answer(JobStatus.Done, [.. request.DicomUrls.Select(
                url => ResultUrl(ObjectUrl.Check(url), url, request.UploadDir))]);
        }
        catch (UnitException)
        {
            return new Answer(JobStatus.Error, null);
        }
    }

    private static string ResultUrl(Uri source, string url, string? uploadDir)
    {
        string name = "deid_" + url[(url.LastIndexOf('/') + 1)..];
        return uploadDir is null
            ? url[..(url.LastIndexOf('/') + 1)] + name
            : $"{source.GetLeftPart(UriPartial.Authority)}/{uploadDir.Trim('/')}/{name}";
    }

    private sealed record Answer(string Status, List<string>? Urls);
}
