using EncordPS.Batches;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>
/// A storage folder that things are moved into. What the service refuses because of one of them is divided; what it
/// refuses because of the folder is not: that would be asked, and refused, once for each.
/// </summary>
/// <param name="client">The service.</param>
/// <param name="folder">The folder; null for the top, which is always there.</param>
/// <param name="cancellationToken">Gives up waiting.</param>
/// <param name="ofAll">A kind of refusal that is because of all things together, and not divided either.</param>
internal sealed class StorageTarget(
    EncordClient client, Guid? folder, CancellationToken cancellationToken, EncordErrorKind? ofAll = null)
{
    private EncordException? _refusal;
    private bool _isAsked;

    /// <summary>Sends things, and notes the failure with those that were refused.</summary>
    public Task SendAsync(IReadOnlyList<PendingInput> things, Func<IReadOnlyList<PendingInput>, Task> send) =>
        new DividedBatch<PendingInput>(send, IsOfThingsAsync, Fail).SendAsync(things);

    private async Task<bool> IsOfThingsAsync(EncordException refusal) =>
        IndependentBatch.CanBeOfOnePart(refusal)
        && refusal.Kind != ofAll
        && (refusal.Kind is not (EncordErrorKind.Authorisation or EncordErrorKind.NotFound) || await IsWritableAsync());

    private void Fail(PendingInput thing, EncordException refusal)
    {
        thing.Failure = _refusal ?? refusal;
        if (_refusal is not null)
        {
            thing.Subject = ErrorSubject.Folder(thing.Subject.Target) with { Label = folder.ToString() };
        }
    }

    // Only an admin of a folder may move things into it.
    private async Task<bool> IsWritableAsync()
    {
        if (folder is { } id && !_isAsked)
        {
            _isAsked = true;
            _refusal = await FindRefusalAsync(id);
        }

        return _refusal is null;
    }

    private async Task<EncordException?> FindRefusalAsync(Guid id)
    {
        try
        {
            StorageFolder found = await client.StorageFolders.GetAsync(id, cancellationToken);
            return found.UserRole == StorageUserRole.User
                ? new EncordException(EncordErrorKind.Authorisation, "You are not an admin of the folder to move into.")
                : null;
        }
        catch (EncordException e)
        {
            return e;
        }
    }
}
