namespace EncordPS.FrameworkCheck.Support;

/// <summary>A host that has nothing else to do while it waits.</summary>
internal sealed class BlockingHost : IEncordHost
{
    public object? Unwrap(object? value) => value;

    public void Wait(Func<CancellationToken, Task> work, string? warning = null) => work(CancellationToken.None).GetAwaiter().GetResult();
}
