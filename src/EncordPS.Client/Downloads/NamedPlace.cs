namespace EncordPS.Downloads;

/// <summary>A path that was given out for one id. What comes to the same path twice comes there in turn.</summary>
internal sealed class NamedPlace(string path, string id)
{
    private readonly object _lock = new();
    private Task _last = Task.CompletedTask;

    public string Path => path;

    public string Id => id;

    /// <summary>Does work after all that was begun here before.</summary>
    public Task<T> InTurnAsync<T>(Func<Task<T>> work)
    {
        lock (_lock)
        {
            Task<T> mine = AfterAsync(_last, work);
            _last = mine;
            return mine;
        }
    }

    private static async Task<T> AfterAsync<T>(Task before, Func<Task<T>> work)
    {
        // However that ended is told to whoever began it.
        await before.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return await work();
    }
}
