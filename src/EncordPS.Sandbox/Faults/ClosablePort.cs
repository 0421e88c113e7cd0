using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace EncordPS.Sandbox.Faults;

/// <summary>Opens the server's port so that it can be closed for a moment, when connections are refused.</summary>
internal sealed class ClosablePort(IOptions<SocketTransportOptions> options, ILoggerFactory logs) : IConnectionListenerFactory
{
    private readonly SocketTransportFactory _sockets = new(options, logs);
    private Action? _close;

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var listener = new ClosableListener(_sockets, await _sockets.BindAsync(endpoint, cancellationToken));
        _close = listener.CloseForAMoment;
        return listener;
    }

    public void CloseForAMoment() => _close?.Invoke();
}
