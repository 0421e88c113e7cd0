using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>What came of a unit.</summary>
/// <param name="DataHash">Of the new row; null for a job of a folder that no dataset mirrors.</param>
internal sealed record FinishedUnit(Guid ItemUuid, string Name, Guid? DataHash, string? Title)
{
    public static List<FinishedUnit> Of(Session session, UploadJob job) => session.All(
        """
        SELECT item.uuid AS uuid, item.name AS name, row.hash AS hash, row.title AS title
        FROM upload_unit AS unit
        JOIN item ON item.id = unit.item_id
        LEFT JOIN data_row AS row ON row.id = unit.row_id
        WHERE unit.job_id = $job AND unit.status = 'DONE'
        ORDER BY unit.id
        """,
        reader => new FinishedUnit(
            reader.Id("uuid"), reader.Text("name"), reader.OptionalId("hash"), reader.OptionalText("title")),
        ("$job", job.Id));
}
