namespace EncordPS.Bulk;

/// <summary>Sends batches of parts that have nothing to do with each other.</summary>
internal static class IndependentBatch
{
    /// <summary>Whether the service can have refused a batch because of one of its parts, or because of its size.</summary>
    public static bool CanBeOfOnePart(EncordException refusal) =>
        refusal.Kind is EncordErrorKind.InvalidArguments or EncordErrorKind.NotFound or EncordErrorKind.Authorisation or EncordErrorKind.TooLarge;

    /// <inheritdoc cref="DividedBatch{T}" />
    public static Task SendAsync<T>(IReadOnlyList<T> batch, Func<IReadOnlyList<T>, Task> send, Action<T, EncordException> fail) =>
        new DividedBatch<T>(send, static refusal => Task.FromResult(CanBeOfOnePart(refusal)), fail).SendAsync(batch);
}
