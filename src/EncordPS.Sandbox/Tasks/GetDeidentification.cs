using System.Text.Json;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;
using EncordPS.Sandbox.UploadJobs;

namespace EncordPS.Sandbox.Tasks;

/// <summary>The state of a de-identification, when it has ended or the asked time is up.</summary>
internal sealed class GetDeidentification(SandboxDatabase database, TaskTable tasks) : IV2Endpoint
{
    private const int LongestPoll = 60;

    public string Method => "GET";

    public string Route => "dicom-deidentification/{task}";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        int seconds = call.Query.Integer("timeoutSeconds", fallback: 0, minimum: 0, maximum: int.MaxValue);
        BackgroundTask task = Find(call);
        await tasks.WaitAsync(task, TimeSpan.FromSeconds(Math.Min(seconds, LongestPoll)), cancellationToken);
        return tasks.IsDone(task)
            ? ToAnswer(JsonSerializer.Deserialize<DeidentificationRequest>(task.Request)!)
            : new Answer(JobStatus.Pending, null);
    }

    private BackgroundTask Find(V2Call call)
    {
        using Session session = database.Read();
        return TaskTable.Find(session, StartDeidentification.Kind, call.User, call.PathId("task"));
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
