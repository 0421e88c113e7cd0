namespace EncordPS.Tests.Support;

/// <summary>
/// The context of a window's thread. What is posted would wait there until the thread is free, which it is not while a
/// command runs on it; here it is counted and runs elsewhere, so that a test that fails does not hang.
/// </summary>
internal sealed class WindowThread : SynchronizationContext
{
    private int _posted;

    public int Posted => _posted;

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _posted);
        base.Post(d, state);
    }
}
