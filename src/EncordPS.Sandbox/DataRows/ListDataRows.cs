using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.DataRows;

/// <summary>The rows of a dataset, filtered, streamed.</summary>
internal sealed class ListDataRows(SandboxDatabase database, DataRowWriter writer) : IV1Operation
{
    public string QueryType => "datarows";

    public string QueryMethod => "GET";

    public Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.Dataset);
        DataRowQuery query = DataRowQuery.Read(dataset.Id, call.Payload);
        return Task.FromResult<object?>(new DataRowListing(database, writer, query, ReadOptions(call.Payload)));
    }

    /// <summary>The access settings, which listings and whole datasets share.</summary>
    public static DataRowOptions ReadOptions(Fields payload) => new(
        ClientMetadata: payload.OptionalObject("dataset_access_settings")?.Flag("fetch_client_metadata") ?? false);
}
