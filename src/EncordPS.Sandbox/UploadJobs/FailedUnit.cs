using EncordPS.Sandbox.UploadRequests;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>A unit that failed, as both APIs tell it.</summary>
internal sealed record FailedUnit(
    IReadOnlyList<string> ObjectUrls, string Error, Guid SubtaskUuid, string ActionDescription)
{
    private const string Select =
        "SELECT uuid, content, error FROM upload_unit WHERE job_id = @Id AND status = 'ERROR' ORDER BY id";

    public static List<FailedUnit> Of(Session session, UploadJob job) =>
        session.All<(Guid, string, string)>(Select, new { job.Id }).ConvertAll(row =>
        {
            (Guid uuid, string content, string error) = row;
            UploadUnit unit = UploadUnitTable.Parse(content);
            return new FailedUnit([.. unit.ObjectUrls], error, uuid, unit.ActionDescription);
        });
}
