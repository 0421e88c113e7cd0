using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace EncordPS.Client.Tests.Support;

/// <summary>A server of raw bytes on loopback: the test reads what really came and writes what it likes.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<LoopbackConnection, Task> _serve;

    private LoopbackServer(Func<LoopbackConnection, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _connections.Add(AcceptAsync());
    }

    public Uri Address { get; }

    /// <summary>Starts a server that runs the given dialogue on each connection.</summary>
    public static LoopbackServer Start(Func<LoopbackConnection, Task> serve) => new(serve);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await Task.WhenAll(_connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _connections.Add(ServeAsync(client));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            await _serve(new LoopbackConnection(client, _stop.Token));
        }
    }
}
