using System.Text.Json;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Renames rows: the old way, which has no room for anything else.</summary>
internal sealed class RenameDataUnits(SandboxDatabase database, TimeProvider clock) : IV1Operation
{
    public string QueryType => "video";

    public string QueryMethod => "POST";

    public async Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        using Session session = await database.WriteAsync(cancellationToken);
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.DatasetOfUid);
        foreach (Fields unit in ReadUnits(call.RawPayload))
        {
            Guid hash = unit.Id("video_hash");
            DataRowTable.ItemOf(session, dataset, hash);
            DataRowTable.Rename(session, dataset, hash, unit.Text("title"));
            DataRowTable.Touch(session, dataset, hash, clock.GetUtcNow());
        }

        session.Commit();
        return new Answer(Success: true);
    }

    private static IEnumerable<Fields> ReadUnits(JsonElement payload) => payload.ValueKind == JsonValueKind.Array
        ? payload.EnumerateArray().Select((unit, index) => new Fields(unit, "payload", $"{index}"))
        : throw new InvalidFieldException(["payload"], "Input should be a valid list", "list_type");

    private sealed record Answer(bool Success);
}
