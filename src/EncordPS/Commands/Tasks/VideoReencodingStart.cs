using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>
/// Starts one re-encoding job for many rows. The service takes all or none, and does not say which it does not take: so
/// it is asked what the rows are, and the videos go in one job all the same.
/// </summary>
internal sealed class VideoReencodingStart(EncordClient client, string datasetHash, CancellationToken cancellationToken)
{
    /// <summary>Starts a job and notes it with the first of its rows; what it cannot take is noted with each row.</summary>
    public Task SendAsync(IReadOnlyList<PendingInput> rows) =>
        new DividedBatch<PendingInput>(
            StartAsync,
            static refusal => Task.FromResult(refusal.Kind == EncordErrorKind.TooLarge),
            static (row, refusal) => row.Failure ??= refusal).SendAsync(rows);

    private async Task StartAsync(IReadOnlyList<PendingInput> rows)
    {
        try
        {
            await StartAllAsync(rows);
        }
        catch (EncordException e) when (
            e.Kind is EncordErrorKind.NotFound or EncordErrorKind.Authorisation or EncordErrorKind.InvalidArguments)
        {
            PendingInput[] fit = await FindFitAsync(rows);
            if (fit.Length == rows.Count)
            {
                throw;
            }

            await StartAllAsync(fit);
        }
    }

    private async Task StartAllAsync(IReadOnlyList<PendingInput> rows)
    {
        if (rows.Count > 0)
        {
            ReEncodeVideoTask job =
                await client.VideoReencodings.StartAsync(datasetHash, rows.Select(static row => row.Value), cancellationToken);
            StartedJobs.Of(client.Session).Add<ReEncodeVideoTask>(
                job.JobId.ToString(InvariantCulture), "re-encoding job", $"dataset {datasetHash}");
            rows[0].Results = [job];
        }
    }

    private async Task<PendingInput[]> FindFitAsync(IReadOnlyList<PendingInput> rows)
    {
        Dictionary<string, DataRow> found = await FindAsync(rows);
        foreach (PendingInput row in rows)
        {
            row.Failure = WhyNot(found.TryGetValue(row.Value, out DataRow? known) ? known : null);
        }

        return [.. rows.Where(static row => row.Failure is null)];
    }

    private EncordException? WhyNot(DataRow? row) =>
        row is null ? new(EncordErrorKind.NotFound, $"It is not in the dataset {datasetHash}.")
        : row.DataType != DataType.Video ? new(EncordErrorKind.InvalidArguments, $"It is not a video: its type is {row.DataTypeName}.")
        : null;

    private async Task<Dictionary<string, DataRow>> FindAsync(IReadOnlyList<PendingInput> rows)
    {
        Dictionary<string, DataRow> found = new(StringComparer.OrdinalIgnoreCase);
        DataRows filter = new() { DataHashes = [.. rows.Select(static row => row.Value)] };
        try
        {
            await foreach (IReadOnlyList<DataRow> portion in client.DataRows.ListAsync(datasetHash, filter, cancellationToken))
            {
                foreach (DataRow row in portion)
                {
                    found[row.DataHash] = row;
                }
            }

            return found;
        }
        catch (EncordException)
        {
            BlameDataset(rows);
            throw;
        }
    }

    private void BlameDataset(IReadOnlyList<PendingInput> rows)
    {
        foreach (PendingInput row in rows)
        {
            row.Subject = ErrorSubject.Dataset(row.Subject.Target) with { Label = datasetHash };
        }
    }
}
