namespace EncordPS.Downloads;

/// <summary>A path that was given out for one id. Work on one path is done one after the other.</summary>
internal sealed class NamedPlace(string path, string id)
{
    private readonly object _lock = new();
    private Task _last = Task.CompletedTask;

    public string Path => path;

    public string Id => id;

    /// <summary>Does work after all earlier work on the path.</summary>
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
        // Its failure is told to its own caller.
        await before.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return await work();
    }
}
