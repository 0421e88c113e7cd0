using EncordPS.Errors;

namespace EncordPS.Batches;

/// <summary>
/// Sends inputs about one dataset. What the service refuses because of an input is divided; what it refuses because of
/// the dataset is not: that would be asked, and refused, once for every input.
/// </summary>
internal sealed class DatasetBatch(EncordClient client, string datasetHash, CancellationToken cancellationToken)
{
    private Task<bool>? _presence;
    private bool _isDatasetAtFault;

    /// <summary>Sends the inputs, and notes the failure with those that were refused.</summary>
    public Task SendAsync(IReadOnlyList<PendingInput> inputs, Func<IReadOnlyList<PendingInput>, Task> send) =>
        new DividedBatch<PendingInput>(send, IsOfInputsAsync, Fail).SendAsync(inputs);

    private async Task<bool> IsOfInputsAsync(EncordException refusal)
    {
        // "Not found" does not tell what; that a right is missing is said of datasets.
        _isDatasetAtFault = refusal.Kind == EncordErrorKind.Authorisation
            || (refusal.Kind == EncordErrorKind.NotFound && !await (_presence ??= IsThereAsync()));
        return !_isDatasetAtFault
            && refusal.Kind is EncordErrorKind.NotFound or EncordErrorKind.InvalidArguments or EncordErrorKind.AlreadyExists or EncordErrorKind.TooLarge;
    }

    private void Fail(PendingInput input, EncordException refusal)
    {
        input.Failure = refusal;
        if (_isDatasetAtFault)
        {
            input.Subject = ErrorSubject.Dataset(input.Subject.Target) with { Label = datasetHash };
        }
    }

    private async Task<bool> IsThereAsync()
    {
        try
        {
            await client.Datasets.CheckAsync(datasetHash, cancellationToken);
            return true;
        }
        catch (EncordException)
        {
            return false;
        }
    }
}
