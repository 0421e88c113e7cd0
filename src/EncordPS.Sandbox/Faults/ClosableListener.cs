using System.Net;
using Microsoft.AspNetCore.Connections;

namespace EncordPS.Sandbox.Faults;

/// <summary>A listening socket that can be closed and opened again at the same port.</summary>
internal sealed class ClosableListener(IConnectionListenerFactory factory, IConnectionListener listener) : IConnectionListener
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _ended = new();
    private IConnectionListener _listener = listener;
    private int _isClosing;

    public EndPoint EndPoint { get; } = listener.EndPoint;

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (await _listener.AcceptAsync(cancellationToken) is { } connection)
            {
                return connection;
            }

            // The socket was closed: for good, or for a moment.
            if (_ended.IsCancellationRequested)
            {
                return null;
            }

            await ReopenAsync(cancellationToken);
        }
    }

    public void CloseForAMoment()
    {
        if (Interlocked.Exchange(ref _isClosing, 1) == 0)
        {
            _ = _listener.UnbindAsync().AsTask();
        }
    }

    public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        await _ended.CancelAsync();
        await _listener.UnbindAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        _ended.Dispose();
    }

    private async Task ReopenAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(s_moment, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_ended.IsCancellationRequested)
        {
            await _listener.DisposeAsync();
            _listener = await factory.BindAsync(EndPoint, cancellationToken);
            Volatile.Write(ref _isClosing, 0);
        }
    }
}
