using System.Text.Json;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.DataRows;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.Datasets;

/// <summary>A dataset with all of its rows.</summary>
internal sealed class GetDataset(SandboxDatabase database, DataRowWriter writer) : IV1Operation
{
    public string QueryType => "dataset";

    public string QueryMethod => "GET";

    public Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.Dataset);
        var rows = new DataRowListing(
            database, writer, new DataRowQuery(dataset.Id), ListDataRows.ReadOptions(call.Payload));
        return Task.FromResult<object?>(new Answer(dataset, rows));
    }

    private sealed class Answer(Dataset dataset, DataRowListing rows) : IJsonStream
    {
        public async Task WriteAsync(Utf8JsonWriter json, Func<Task> flush, CancellationToken cancellationToken)
        {
            json.WriteStartObject();
            json.WriteString("dataset_hash", dataset.Uuid);
            json.WriteString("title", dataset.Title);
            json.WriteString("description", dataset.Description);
            json.WriteString("dataset_type", StorageLocations.DatasetType(dataset.StorageLocation));
            json.WriteString("backing_folder_uuid", dataset.BackingFolderUuid?.ToString());
            json.WritePropertyName("data_rows");
            await rows.WriteAsync(json, flush, cancellationToken);
            json.WriteEndObject();
        }
    }
}
