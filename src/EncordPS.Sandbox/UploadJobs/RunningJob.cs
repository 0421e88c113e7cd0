namespace EncordPS.Sandbox.UploadJobs;

/// <summary>A job that is being worked on: how to interrupt it, and how to wait for its end.</summary>
internal sealed class RunningJob(CancellationToken stopping)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _interruption = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private readonly Lock _lock = new();

    public CancellationToken Interrupted => _interruption.Token;

    public Task Ended => _ended.Task;

    public void Interrupt()
    {
        lock (_lock)
        {
            if (!_ended.Task.IsCompleted)
            {
                _interruption.Cancel();
            }
        }
    }

    public void End()
    {
        lock (_lock)
        {
            _ended.TrySetResult();
            _interruption.Dispose();
        }
    }
}
