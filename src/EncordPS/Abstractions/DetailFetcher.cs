namespace EncordPS.Abstractions;

/// <summary>Fetches more about objects that a listing gave, a request for each, before they are written.</summary>
/// <param name="throttleLimit">How many requests are under way at the same time.</param>
/// <param name="fetch">Fetches it and notes it on the object.</param>
/// <param name="subject">What an error about an object is about.</param>
internal sealed class DetailFetcher<T>(
    int throttleLimit, Func<EncordClient, T, CancellationToken, Task> fetch, Func<T, ErrorSubject> subject)
{
    /// <summary>Writes the objects in their order; one of which the rest cannot be fetched is an error.</summary>
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
