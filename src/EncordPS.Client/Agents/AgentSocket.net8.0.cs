using System.Net.Sockets;

namespace EncordPS.Agents;

/// <summary>The Unix socket of an agent.</summary>
internal static class AgentSocket
{
    public static async Task<Stream> OpenAsync(string path, CancellationToken cancellationToken)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
