namespace EncordPS.Downloads;

/// <summary>A path that was given out for one id. Work on one path is done one after the other, in the whole process.</summary>
/// <param name="path">The path.</param>
/// <param name="id">The id.</param>
/// <param name="note">The note of the directory that it is in.</param>
/// <param name="isMarked">Whether the name has a mark of the id, so that it tells whose it is.</param>
/// <param name="group">The directory of the group that it is in; null for none.</param>
internal sealed class NamedPlace(string path, string id, OwnerNote note, bool isMarked, NamedPlace? group = null)
{
    private static readonly Dictionary<string, Task> s_last = new(StringComparer.OrdinalIgnoreCase);

    public string Path => path;

    public string Id => id;

    /// <summary>Whether what is there is known to be of the id.</summary>
    public bool IsOwn => note.OwnerOf(path) is { } owner ? owner == id : isMarked;

    /// <summary>Notes that what is there is of the id.</summary>
    public void Keep()
    {
        note.Add(path, id);
        group?.Keep();
    }

    /// <summary>Does work after all earlier work on the path.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        TaskCompletionSource<bool> mine = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (s_last)
        {
            before = s_last.TryGetValue(path, out Task? last) ? last : Task.CompletedTask;
            s_last[path] = mine.Task;
        }

        try
        {
            await WaitAsync(before, cancellationToken);
            return await work();
        }
        finally
        {
            // Also when it was cancelled before its turn: who comes next waits for those before.
            _ = before.ContinueWith(_ => End(mine), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private static async Task WaitAsync(Task before, CancellationToken cancellationToken)
    {
        TaskCompletionSource<bool> cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken)))
        {
            await await Task.WhenAny(before, cancelled.Task);
        }
    }

    private void End(TaskCompletionSource<bool> mine)
    {
        lock (s_last)
        {
            if (s_last.TryGetValue(path, out Task? last) && last == mine.Task)
            {
                s_last.Remove(path);
            }
        }

        mine.SetResult(true);
    }
}
