using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>A unit that failed, as both APIs tell it.</summary>
internal sealed record FailedUnit(
    IReadOnlyList<string> ObjectUrls, string Error, Guid SubtaskUuid, string ActionDescription)
{
    public static List<FailedUnit> Of(Session session, UploadJob job) => session.All(
        "SELECT uuid, content, error FROM upload_unit WHERE job_id = $job AND status = 'ERROR' ORDER BY id",
        reader =>
        {
            UploadUnit unit = UploadUnitTable.Parse(reader.Text("content"));
            return new FailedUnit(
                [.. unit.ObjectUrls], reader.Text("error"), reader.Id("uuid"), unit.ActionDescription);
        },
        ("$job", job.Id));
}
