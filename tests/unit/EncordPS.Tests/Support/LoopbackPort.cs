using System.Net;
using System.Net.Sockets;

namespace EncordPS.Tests.Support;

/// <summary>A port of this machine that nobody listens on.</summary>
internal static class LoopbackPort
{
    public static int Free()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
