namespace EncordPS.Bulk;

/// <summary>
/// Sends inputs about one dataset or folder. A refusal because of an input divides the batch. A refusal because of the dataset
/// does not: it would be repeated for every input.
/// </summary>
/// <param name="owner">The dataset or the folder.</param>
internal abstract class OwnerBatch(BulkOwner owner)
{
    private Task<bool>? _presence;
    private bool _isOwnerAtFault;

    /// <summary>Sends the inputs, and sets the failure of those that were refused.</summary>
    public Task SendAsync(IReadOnlyList<BulkInput> inputs, Func<IReadOnlyList<BulkInput>, Task> send) =>
        DividedBatch.SendAsync(inputs, send, IsOfInputsAsync, Fail);

    /// <summary>Asks whether the dataset or the folder is there, and may be seen.</summary>
    /// <exception cref="EncordException">It is not, or may not.</exception>
    protected abstract Task AskAsync();

    /// <summary>Whether the service refused because of the dataset or the folder, and not because of an input.</summary>
    // "Not found" does not tell what; that a right is missing is said of datasets and folders.
    protected virtual async Task<bool> IsOfOwnerAsync(EncordException refusal) =>
        refusal.Kind == EncordErrorKind.Authorisation || (refusal.Kind == EncordErrorKind.NotFound && !await IsThereAsync());

    /// <summary>Whether a refusal that is not because of the dataset or the folder can be because of a single input.</summary>
    protected virtual bool CanBeOfOneInput(EncordException refusal) =>
        refusal.Kind == EncordErrorKind.AlreadyExists || DividedBatch.CanBeOfOnePart(refusal);

    /// <summary>Whether the dataset or the folder is there, and may be seen. Asked once.</summary>
    protected Task<bool> IsThereAsync() => _presence ??= FindAsync();

    private async Task<bool> IsOfInputsAsync(EncordException refusal)
    {
        _isOwnerAtFault = await IsOfOwnerAsync(refusal);
        return !_isOwnerAtFault && CanBeOfOneInput(refusal);
    }

    private void Fail(BulkInput input, EncordException refusal)
    {
        input.Failure = refusal;
        input.FailedOwner = _isOwnerAtFault ? owner : null;
    }

    private async Task<bool> FindAsync()
    {
        try
        {
            await AskAsync();
            return true;
        }
        catch (EncordException)
        {
            return false;
        }
    }
}
