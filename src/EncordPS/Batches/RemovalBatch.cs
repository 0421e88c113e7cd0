namespace EncordPS.Batches;

/// <summary>
/// Takes things out of a dataset or a folder, many in a request. The service does all or nothing, and does not say which
/// was not there: so it is asked which are, and those are removed.
/// </summary>
/// <param name="owner">The dataset or the folder; its label is the id.</param>
internal abstract class RemovalBatch(ErrorSubject owner)
{
    /// <summary>Removes what it can; what it cannot is noted with each input.</summary>
    public Task SendAsync(IReadOnlyList<PendingInput> inputs) =>
        new DividedBatch<PendingInput>(
            SendPartAsync,
            static refusal => Task.FromResult(refusal.Kind == EncordErrorKind.TooLarge),
            static (input, refusal) => input.Failure = refusal).SendAsync(inputs);

    /// <summary>Removes all of them or none.</summary>
    protected abstract Task RemoveAsync(string[] ids);

    /// <summary>Those of some that are there, and perhaps others.</summary>
    protected abstract Task<IEnumerable<string>> FindAsync(string[] ids);

    private async Task SendPartAsync(IReadOnlyList<PendingInput> inputs)
    {
        try
        {
            await RemoveAsync(ValuesOf(inputs));
        }
        catch (EncordException e) when (
            e.Kind is EncordErrorKind.NotFound or EncordErrorKind.Authorisation or EncordErrorKind.InvalidArguments)
        {
            await RemovePresentAsync(inputs, e);
        }
    }

    private async Task RemovePresentAsync(IReadOnlyList<PendingInput> inputs, EncordException refusal)
    {
        if (await TryFindAsync(inputs) is not { } present)
        {
            return;
        }

        PendingInput[] missing = [.. inputs.Where(input => !present.Contains(input.Value))];
        Fail(missing, refusal.Kind == EncordErrorKind.NotFound
            ? refusal
            : new EncordException(EncordErrorKind.NotFound, $"It is not in the {owner.Name} {owner.Label}."));
        PendingInput[] others = [.. inputs.Except(missing)];
        if (missing.Length == 0)
        {
            Fail(others, refusal);
        }
        else if (others.Length > 0)
        {
            await RemoveRestAsync(others);
        }
    }

    private async Task<HashSet<string>?> TryFindAsync(IReadOnlyList<PendingInput> inputs)
    {
        try
        {
            return new HashSet<string>(await FindAsync(ValuesOf(inputs)), StringComparer.OrdinalIgnoreCase);
        }
        catch (EncordException e) when (e.Kind != EncordErrorKind.TooLarge)
        {
            // The dataset or folder itself cannot be seen.
            foreach (PendingInput input in inputs)
            {
                input.Subject = owner with { Target = input.Subject.Target };
            }

            Fail(inputs, e);
            return null;
        }
    }

    private async Task RemoveRestAsync(PendingInput[] rest)
    {
        try
        {
            await RemoveAsync(ValuesOf(rest));
        }
        catch (EncordException e) when (e.Kind != EncordErrorKind.TooLarge)
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
