namespace EncordPS.Imports;

/// <summary>Wakes who waits for a change. Take <see cref="Next" /> before looking at what may change.</summary>
internal sealed class Signal
{
    private TaskCompletionSource<bool> _next = Create();

    public Task Next => _next.Task;

    public void Raise() => Interlocked.Exchange(ref _next, Create()).TrySetResult(true);

    private static TaskCompletionSource<bool> Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
