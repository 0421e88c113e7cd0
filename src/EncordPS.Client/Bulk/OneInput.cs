namespace EncordPS.Bulk;

/// <summary>Work on a single thing that must not be done twice.</summary>
internal static class OneInput
{
    /// <summary>Makes a thing, and looks whether it was made where no answer tells.</summary>
    /// <param name="looks">Settles it.</param>
    /// <param name="create">Makes it.</param>
    /// <param name="find">Finds it, if it was made; null when it was not.</param>
    /// <param name="cancellationToken">Ends the waits.</param>
    public static async Task<T> CreateAsync<T>(
        this Looks looks, Func<Task<T>> create, Func<Task<T?>> find, CancellationToken cancellationToken)
        where T : class
    {
        T? made = null;
        BulkInput input = new("");
        await looks.SendAsync(
            [input], async _ => made = await create(), async all => (made = await find()) is null ? [] : all, cancellationToken);
        return made ?? throw input.Failure!;
    }

    /// <summary>Deletes a thing, and looks whether it is there yet where no answer tells.</summary>
    /// <param name="looks">Settles it.</param>
    /// <param name="delete">Deletes it.</param>
    /// <param name="get">Asks for it.</param>
    /// <param name="cancellationToken">Ends the waits.</param>
    public static async Task DeleteAsync(this Looks looks, Func<Task> delete, Func<Task> get, CancellationToken cancellationToken)
    {
        BulkInput input = new("");
        await looks.SendAsync(
            [input], _ => delete(), async all => await IsThereAsync(get) ? [] : all, cancellationToken);
        if (input.Failure is { } failure)
        {
            throw failure;
        }
    }

    /// <exception cref="EncordException">It is not there, or not for the caller to see.</exception>
    public static async Task ThrowUnlessThereAsync(Func<Task> get)
    {
        if (!await IsThereAsync(get))
        {
            throw new EncordException(EncordErrorKind.NotFound, "It is not there, or not for you to see.");
        }
    }

    private static async Task<bool> IsThereAsync(Func<Task> get)
    {
        try
        {
            await get();
            return true;
        }
        catch (EncordException e) when (e.Kind is EncordErrorKind.NotFound or EncordErrorKind.Authorisation)
        {
            return false;
        }
    }
}
