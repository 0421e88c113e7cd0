namespace EncordPS.Client.Tests.Support;

/// <summary>A program around the client that wraps nothing and simply waits.</summary>
internal sealed class TestHost : IEncordHost
{
    public object? Unwrap(object? value) => value;

    public void Wait(Func<CancellationToken, Task> work, string? warning = null) => work(CancellationToken.None).GetAwaiter().GetResult();
}
