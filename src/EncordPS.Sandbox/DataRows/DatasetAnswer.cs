using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.DataRows;

/// <summary>A dataset, with all of its rows unless the client does not want them.</summary>
/// <param name="dataset">The dataset.</param>
/// <param name="rows">Null for an empty list of rows.</param>
internal sealed class DatasetAnswer(Dataset dataset, DataRowListing? rows) : IJsonStream
{
    public async Task WriteAsync(Utf8JsonWriter json, Func<Task> flush, CancellationToken cancellationToken)
    {
        json.WriteStartObject();
        json.WriteString("dataset_hash", dataset.Uuid);
        json.WriteString("title", dataset.Title);
        json.WriteString("description", dataset.Description);
        json.WriteString("dataset_type", DatasetType.Of(dataset.StorageLocation));
        json.WriteString("backing_folder_uuid", dataset.BackingFolderUuid?.ToString());
        json.WritePropertyName("data_rows");
        if (rows is null)
        {
            json.WriteStartArray();
            json.WriteEndArray();
        }
        else
        {
            await rows.WriteAsync(json, flush, cancellationToken);
        }

        json.WriteEndObject();
    }
}
