using EncordPS.Abstractions;
using EncordPS.Errors;

namespace EncordPS.Batches;

/// <summary>
/// Takes things out of a dataset, many in a request. The service does all or nothing, and does not say which was not
/// there: so it is asked which are, and those are removed.
/// </summary>
internal abstract class Removal
{
    /// <summary>Removes what it can; what it cannot is noted with each input.</summary>
    public async Task SendAsync(CommandRun run, InputBatch<string> batch, CancellationToken cancellationToken)
    {
        try
        {
            await RemoveAsync(run.Client, batch.Key, ValuesOf(batch.Inputs), cancellationToken);
        }
        catch (EncordException e) when (e.Kind is EncordErrorKind.NotFound or EncordErrorKind.Authorisation or EncordErrorKind.InvalidArguments)
        {
            await RemovePresentAsync(run.Client, batch, e, cancellationToken);
        }
        catch (EncordException e)
        {
            Fail(batch.Inputs, e);
        }
    }

    /// <summary>Removes all of them or none.</summary>
    protected abstract Task RemoveAsync(EncordClient client, string datasetHash, string[] ids, CancellationToken cancellationToken);

    /// <summary>Those of some that are in the dataset, and perhaps others.</summary>
    protected abstract Task<IEnumerable<string>> FindAsync(EncordClient client, string datasetHash, string[] ids, CancellationToken cancellationToken);

    private async Task RemovePresentAsync(
        EncordClient client, InputBatch<string> batch, EncordException refusal, CancellationToken cancellationToken)
    {
        if (await TryFindAsync(client, batch, cancellationToken) is not { } present)
        {
            return;
        }

        PendingInput[] missing = [.. batch.Inputs.Where(input => !present.Contains(input.Value))];
        Fail(missing, refusal.Kind == EncordErrorKind.NotFound
            ? refusal
            : new EncordException(EncordErrorKind.NotFound, $"It is not in the dataset {batch.Key}."));
        PendingInput[] others = [.. batch.Inputs.Except(missing)];
        if (missing.Length == 0)
        {
            Fail(others, refusal);
        }
        else if (others.Length > 0)
        {
            await RemoveRestAsync(client, batch.Key, others, cancellationToken);
        }
    }

    private async Task<HashSet<string>?> TryFindAsync(EncordClient client, InputBatch<string> batch, CancellationToken cancellationToken)
    {
        try
        {
            IEnumerable<string> found = await FindAsync(client, batch.Key, ValuesOf(batch.Inputs), cancellationToken);
            return new HashSet<string>(found, StringComparer.OrdinalIgnoreCase);
        }
        catch (EncordException e)
        {
            // The dataset itself cannot be seen.
            foreach (PendingInput input in batch.Inputs)
            {
                input.Subject = ErrorSubject.Dataset(input.Subject.Target) with { Label = batch.Key };
            }

            Fail(batch.Inputs, e);
            return null;
        }
    }

    private async Task RemoveRestAsync(
        EncordClient client, string datasetHash, PendingInput[] rest, CancellationToken cancellationToken)
    {
        try
        {
            await RemoveAsync(client, datasetHash, ValuesOf(rest), cancellationToken);
        }
        catch (EncordException e)
        {
            Fail(rest, e);
        }
    }

    private static string[] ValuesOf(IEnumerable<PendingInput> inputs) => [.. inputs.Select(static input => input.Value)];

    private static void Fail(IEnumerable<PendingInput> inputs, EncordException failure)
    {
        foreach (PendingInput input in inputs)
        {
            input.Failure = failure;
        }
    }
}
