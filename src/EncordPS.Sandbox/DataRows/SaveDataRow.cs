using System.Text.Json;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Changes a row's title, its client metadata, or both.</summary>
internal sealed class SaveDataRow(SandboxDatabase database, DataRowWriter writer, TimeProvider clock) : IV1Operation
{
    public string QueryType => "datarow";

    public string QueryMethod => "POST";

    public async Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        using Session session = await database.WriteAsync(cancellationToken);
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.Dataset);
        Guid hash = call.UidAsId;
        long item = DataRowTable.ItemOf(session, dataset, hash);
        string[] updated = [.. call.Payload.Properties().Select(field => field.Name)];
        foreach (string field in updated)
        {
            Change(session, dataset, hash, item, field, call.Payload);
        }

        if (updated.Length > 0)
        {
            DataRowTable.Touch(session, dataset, hash, clock.GetUtcNow());
        }

        var query = new DataRowQuery(dataset.Id) { Hashes = [hash.ToString()] };
        JsonElement row = DataRowAnswer.Read(session, writer, query, new DataRowOptions(ClientMetadata: true))[0];
        session.Commit();
        return new Answer(updated, row);
    }

    private void Change(Session session, Dataset dataset, Guid hash, long item, string field, Fields payload)
    {
        switch (field)
        {
            case "data_title":
                DataRowTable.Rename(session, dataset, hash, payload.Text(field));
                break;
            case "client_metadata":
                ItemTable.SetMetadata(session, item, payload.OptionalJson(field), clock.GetUtcNow());
                break;
            default:
                throw payload.Wrong(field, "Only data_title and client_metadata can be changed", "extra_forbidden");
        }
    }

    private sealed record Answer(string[] UpdatedFields, JsonElement DataRow);
}
