using EncordPS.Bulk;
using EncordPS.Rows;
using EncordPS.Sessions;

namespace EncordPS.Tasks;

/// <summary>
/// Starts one re-encoding job for many rows of a dataset. The service takes all or none, and does not say which it does not
/// take: so it is asked what the rows are, and the videos go in one job all the same. The job is the result of its first row.
/// </summary>
internal sealed class VideoReencodingStarts(ServiceApi api) : IBulkOperation<string>
{
    /// <inheritdoc />
    public Task SendAsync(string key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken) =>
        DividedBatch.SendAsync(
            inputs,
            part => StartAsync(key, part, cancellationToken),
            static refusal => Task.FromResult(refusal.Kind == EncordErrorKind.TooLarge),
            static (row, refusal) => row.Failure ??= refusal);

    private async Task StartAsync(string dataset, IReadOnlyList<BulkInput> rows, CancellationToken cancellationToken)
    {
        try
        {
            await StartAllAsync(dataset, rows, cancellationToken);
        }
        catch (EncordException e) when (
            e.Kind is EncordErrorKind.NotFound or EncordErrorKind.Authorisation or EncordErrorKind.InvalidArguments)
        {
            BulkInput[] fit = await FindFitAsync(dataset, rows, cancellationToken);
            if (fit.Length == rows.Count)
            {
                throw;
            }

            await StartAllAsync(dataset, fit, cancellationToken);
        }
    }

    private async Task StartAllAsync(string dataset, IReadOnlyList<BulkInput> rows, CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
        {
            rows[0].Results =
            [
                await new VideoReencodingOperations(api).StartAsync(dataset, rows.Select(static row => row.Value), cancellationToken),
            ];
        }
    }

    private async Task<BulkInput[]> FindFitAsync(string dataset, IReadOnlyList<BulkInput> rows, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, DataRow> found = await FindAsync(dataset, rows, cancellationToken);
        foreach (BulkInput row in rows)
        {
            row.Failure = WhyNot(dataset, found.TryGetValue(row.Value, out DataRow? known) ? known : null);
        }

        return [.. rows.Where(static row => row.Failure is null)];
    }

    private static EncordException? WhyNot(string dataset, DataRow? row) =>
        row is null ? new(EncordErrorKind.NotFound, $"It is not in the dataset {dataset}.")
        : row.DataType != DataType.Video ? new(EncordErrorKind.InvalidArguments, $"It is not a video: its type is {row.DataTypeName}.")
        : null;

    private async Task<IReadOnlyDictionary<string, DataRow>> FindAsync(
        string dataset, IReadOnlyList<BulkInput> rows, CancellationToken cancellationToken)
    {
        try
        {
            return await new DataRowOperations(api).FindAsync(dataset, [.. rows.Select(static row => row.Value)], cancellationToken);
        }
        catch (EncordException)
        {
            foreach (BulkInput row in rows)
            {
                row.FailedOwner = BulkOwner.OfDataset(dataset);
            }

            throw;
        }
    }
}
