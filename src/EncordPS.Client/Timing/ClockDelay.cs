namespace EncordPS.Timing;

/// <summary>A delay by a given clock. The framework's own begins with .NET 8.</summary>
internal static class ClockDelay
{
    public static async Task DelayAsync(this TimeProvider clock, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (delay <= TimeSpan.Zero)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return;
        }

        TaskCompletionSource<bool> elapsed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using ITimer timer = clock.CreateTimer(
            static state => ((TaskCompletionSource<bool>)state!).TrySetResult(true), elapsed, delay, Timeout.InfiniteTimeSpan);
        using CancellationTokenRegistration registration = cancellationToken.Register(() => elapsed.TrySetCanceled(cancellationToken));
        await elapsed.Task;
    }
}
