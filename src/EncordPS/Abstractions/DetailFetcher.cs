namespace EncordPS.Abstractions;

/// <summary>Fetches the details of listed objects before they are written, with one request for each.</summary>
/// <param name="throttleLimit">How many requests are under way at the same time.</param>
/// <param name="fetch">Fetches the details and sets them on the object.</param>
/// <param name="subject">What an error about an object is about.</param>
internal sealed class DetailFetcher<T>(
    int throttleLimit, Func<EncordClient, T, CancellationToken, Task> fetch, Func<T, ErrorSubject> subject)
{
    /// <summary>Writes the objects in their order. An object whose details cannot be fetched is an error.</summary>
    public async Task WriteAsync(CommandRun run, IAsyncEnumerable<T> objects)
    {
        await foreach (Outcome<T> outcome in OrderedThrottle.RunAsync(
            objects, throttleLimit, (item, token) => FetchAsync(run.Client, item, token), run.Token))
        {
            await (outcome.Failure is null
                ? run.WriteAsync(outcome.Input!)
                : run.WriteErrorAsync(ErrorRecords.Create(outcome.Failure, subject(outcome.Input))));
        }
    }

    private async Task<Outcome<T>> FetchAsync(EncordClient client, T item, CancellationToken cancellationToken)
    {
        try
        {
            await fetch(client, item, cancellationToken);
            return new Outcome<T>(item);
        }
        catch (EncordException e)
        {
            return new Outcome<T>(item, e);
        }
    }
}
