using System.Text.Json;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Takes rows of any type out of a dataset, all of them or none; their items stay in storage.</summary>
internal sealed class DeleteDataRows(SandboxDatabase database, TimeProvider clock) : IV1Operation
{
    public string QueryType => "video";

    public string QueryMethod => "DELETE";

    public async Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        Guid[] hashes = ReadHashes(call.Uid);
        using Session session = await database.WriteAsync(cancellationToken);
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.Dataset);
        foreach (Guid hash in hashes.Distinct())
        {
            DataRowTable.ItemOf(session, dataset, hash);
            session.Execute("DELETE FROM data_row WHERE hash = $hash", ("$hash", hash));
        }

        DatasetTable.Touch(session, dataset.Id, clock.GetUtcNow());
        session.Commit();
        return true;
    }

    private static Guid[] ReadHashes(JsonElement uid) => uid.ValueKind == JsonValueKind.Array
        ? [.. uid.EnumerateArray().Select(ReadHash)]
        : throw new InvalidFieldException(["uid"], "Input should be a valid list", "list_type");

    private static Guid ReadHash(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.String && entry.TryGetGuid(out Guid hash)
            ? hash
            : throw new InvalidFieldException(
                ["uid"], $"Input should be a valid UUID, got {entry.GetRawText()}", "uuid_parsing");
}
