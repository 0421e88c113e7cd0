namespace EncordPS.Bulk;

/// <summary>
/// Takes things out of a dataset or a folder, many in a request. The service does all or nothing, and does not say which
/// was not there: so it is asked which are, and those are removed.
/// </summary>
/// <param name="owner">The dataset or the folder.</param>
/// <param name="remove">Removes some, all of them or none.</param>
/// <param name="find">Finds those of some that are there, and perhaps others.</param>
/// <param name="looks">Settles what became of a removal of which no answer tells.</param>
/// <param name="cancellationToken">Ends the waits.</param>
internal sealed class RemovalBatch(
    BulkOwner owner,
    Func<string[], Task> remove,
    Func<string[], Task<IEnumerable<string>>> find,
    Looks looks,
    CancellationToken cancellationToken)
{
    /// <summary>Removes what it can; what it cannot is the failure of that input.</summary>
    public Task SendAsync(IReadOnlyList<BulkInput> inputs) =>
        DividedBatch.SendAsync(
            inputs,
            SendPartAsync,
            static refusal => Task.FromResult(refusal.Kind == EncordErrorKind.TooLarge),
            static (input, refusal) => input.Failure = refusal);

    private async Task SendPartAsync(IReadOnlyList<BulkInput> inputs)
    {
        try
        {
            await RemoveAsync(inputs);
        }
        catch (EncordException e) when (
            e.Kind is EncordErrorKind.NotFound or EncordErrorKind.Authorisation or EncordErrorKind.InvalidArguments)
        {
            await RemovePresentAsync(inputs, e);
        }
    }

    private async Task RemovePresentAsync(IReadOnlyList<BulkInput> inputs, EncordException refusal)
    {
        if (await TryFindAsync(inputs) is not { } present)
        {
            return;
        }

        BulkInput[] missing = [.. inputs.Where(input => !present.Contains(input.Value))];
        Fail(missing, refusal.Kind == EncordErrorKind.NotFound
            ? refusal
            : new EncordException(EncordErrorKind.NotFound, $"It is not in the {owner}."));
        BulkInput[] others = [.. inputs.Except(missing)];
        if (missing.Length == 0)
        {
            Fail(others, refusal);
        }
        else if (others.Length > 0)
        {
            await RemoveRestAsync(others);
        }
    }

    private async Task<HashSet<string>?> TryFindAsync(IReadOnlyList<BulkInput> inputs)
    {
        try
        {
            return new HashSet<string>(await find(ValuesOf(inputs)), StringComparer.OrdinalIgnoreCase);
        }
        catch (EncordException e) when (e.Kind != EncordErrorKind.TooLarge)
        {
            // The dataset or folder itself cannot be seen.
            foreach (BulkInput input in inputs)
            {
                input.FailedOwner = owner;
            }

            Fail(inputs, e);
            return null;
        }
    }

    private async Task RemoveRestAsync(BulkInput[] rest)
    {
        try
        {
            await RemoveAsync(rest);
        }
        catch (EncordException e) when (e.Kind != EncordErrorKind.TooLarge)
        {
            Fail(rest, e);
        }
    }

    // What is not there any more, when it was there or not, is removed.
    private Task RemoveAsync(IReadOnlyList<BulkInput> inputs) => looks.SendAsync(
        inputs,
        some => remove(ValuesOf(some)),
        async some =>
        {
            HashSet<string> present = new(await find(ValuesOf(some)), StringComparer.OrdinalIgnoreCase);
            return [.. some.Where(input => !present.Contains(input.Value))];
        },
        cancellationToken);

    private static string[] ValuesOf(IEnumerable<BulkInput> inputs) => [.. inputs.Select(static input => input.Value)];

    private static void Fail(IEnumerable<BulkInput> inputs, EncordException failure)
    {
        foreach (BulkInput input in inputs)
        {
            input.Failure = failure;
        }
    }
}
