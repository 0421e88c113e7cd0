using EncordPS.Abstractions;
using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Writes the rows of one dataset as they arrive; where more was asked for, each row is fetched again first.</summary>
internal sealed class DataRowListing(string datasetHash, DataRows filter, TitlePattern title, DataRowExtras extras, int throttleLimit)
{
    /// <summary>Writes the rows.</summary>
    /// <param name="run">The run of the command.</param>
    /// <param name="onRow">Told of each row that the service lists.</param>
    public Task WriteAsync(CommandRun run, Action<DataRow> onRow)
    {
        IAsyncEnumerable<IReadOnlyList<DataRow>> rows = ListAsync(run, onRow);
        return extras.SignedUrl || extras.Images is not null
            ? new DetailFetcher<DataRow>(throttleLimit, FetchAsync, ErrorSubject.DataRow).WriteAsync(run, OneByOneAsync(rows))
            : run.WriteAllAsync(rows);
    }

    private async IAsyncEnumerable<IReadOnlyList<DataRow>> ListAsync(CommandRun run, Action<DataRow> onRow)
    {
        IAsyncEnumerable<IReadOnlyList<DataRow>> all = run.Client.DataRows.ListAsync(datasetHash, filter, run.Token);
        await foreach (IReadOnlyList<DataRow> portion in title.Filter(all, static row => row.Title))
        {
            foreach (DataRow row in portion)
            {
                onRow(row);
            }

            yield return portion;
        }
    }

    private static async IAsyncEnumerable<DataRow> OneByOneAsync(IAsyncEnumerable<IReadOnlyList<DataRow>> portions)
    {
        await foreach (IReadOnlyList<DataRow> portion in portions)
        {
            foreach (DataRow row in portion)
            {
                yield return row;
            }
        }
    }

    // Only image groups have images: the other rows have nothing to fetch when nothing else was asked for.
    private Task FetchAsync(EncordClient client, DataRow row, CancellationToken cancellationToken) =>
        extras.SignedUrl || row.DataType == DataType.ImgGroup
            ? client.DataRows.RefetchAsync(row, extras, cancellationToken)
            : Task.CompletedTask;
}
