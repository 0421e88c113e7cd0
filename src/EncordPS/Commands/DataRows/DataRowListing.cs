using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Writes the rows of one dataset as they arrive; where more was asked for, each row is fetched again first.</summary>
internal sealed class DataRowListing(string datasetHash, DataRows filter, TitlePattern title, DataRowExtras extras, int throttleLimit)
{
    private bool NeedsRefetch => extras.SignedUrl || extras.Images is not null;

    public Task WriteAsync(CommandRun run, Action<DataRow> onRow) =>
        NeedsRefetch ? WriteRefetchedAsync(run, onRow) : WriteListedAsync(run, onRow);

    private async Task WriteListedAsync(CommandRun run, Action<DataRow> onRow)
    {
        await foreach (IReadOnlyList<DataRow> portion in ListAsync(run))
        {
            foreach (DataRow row in portion)
            {
                onRow(row);
            }

            await run.Output.WriteObjectsAsync(portion, run.Token);
        }
    }

    private async Task WriteRefetchedAsync(CommandRun run, Action<DataRow> onRow)
    {
        IAsyncEnumerable<Outcome<DataRow>> rows = OrderedThrottle.RunAsync(
            ListOneByOneAsync(run), throttleLimit, (row, token) => RefetchAsync(run, row, token), run.Token);
        await foreach (Outcome<DataRow> outcome in rows)
        {
            onRow(outcome.Input);
            if (outcome.Failure is null)
            {
                await run.WriteAsync(outcome.Input);
            }
            else
            {
                await run.WriteErrorAsync(ErrorRecords.Create(outcome.Failure, ErrorSubject.DataRow(outcome.Input)));
            }
        }
    }

    private IAsyncEnumerable<IReadOnlyList<DataRow>> ListAsync(CommandRun run) =>
        title.Filter(run.Client.DataRows.ListAsync(datasetHash, filter, run.Token), static row => row.Title);

    private async IAsyncEnumerable<DataRow> ListOneByOneAsync(CommandRun run)
    {
        await foreach (IReadOnlyList<DataRow> portion in ListAsync(run))
        {
            foreach (DataRow row in portion)
            {
                yield return row;
            }
        }
    }

    private async Task<Outcome<DataRow>> RefetchAsync(CommandRun run, DataRow row, CancellationToken cancellationToken)
    {
        try
        {
            // Only image groups have images: the other rows have nothing to fetch when nothing else was asked for.
            if (extras.SignedUrl || row.DataType == DataType.ImgGroup)
            {
                await run.Client.DataRows.RefetchAsync(row, extras, cancellationToken);
            }

            return new Outcome<DataRow>(row);
        }
        catch (EncordException e)
        {
            return new Outcome<DataRow>(row, e);
        }
    }
}
