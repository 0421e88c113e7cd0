namespace EncordPS.Sandbox.UploadJobs;

/// <summary>What came of a unit.</summary>
/// <param name="DataHash">Of the new row; null for a job of a folder that no dataset mirrors.</param>
internal sealed record FinishedUnit(Guid ItemUuid, string Name, Guid? DataHash, string? Title)
{
    private const string Select = """
        SELECT item.uuid AS item_uuid, item.name, row.hash AS data_hash, row.title
        FROM upload_unit AS unit
        JOIN item ON item.id = unit.item_id
        LEFT JOIN data_row AS row ON row.id = unit.row_id
        WHERE unit.job_id = @Id AND unit.status = 'DONE'
        ORDER BY unit.id
        """;

    public static List<FinishedUnit> Of(Session session, UploadJob job) =>
        session.All<FinishedUnit>(Select, new { job.Id });
}
