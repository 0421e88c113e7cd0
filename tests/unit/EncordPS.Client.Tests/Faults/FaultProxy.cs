using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EncordPS.Client.Tests.Faults;

/// <summary>
/// Stands between a client and a server, knows nothing of either, and spoils some of what goes through. The seed says how many of what;
/// which requests are met hangs on their order. Addresses of the server in its answers become those of the proxy, so that files go
/// through it as well.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private const int MostWaiting = 1000;

    private static readonly byte[] s_end = "\r\n\r\n"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly ConcurrentDictionary<ProxyFault, int> _counts = new();
    private readonly Random _random;
    private readonly Uri _target;

    public FaultProxy(Uri target, int seed)
    {
        _target = target;
        _random = new Random(seed);
        _listener.Start(MostWaiting);
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _connections.Add(AcceptAsync());
    }

    public Uri Address { get; }

    /// <summary>The share of the requests that each fault meets.</summary>
    public IReadOnlyDictionary<ProxyFault, double> Rates { get; set; } = new Dictionary<ProxyFault, double>();

    /// <summary>Whether nobody is there: each request is met by a reset.</summary>
    public bool IsOut { get; set; }

    /// <summary>How many requests came.</summary>
    public int Requests => _counts.Values.Sum();

    /// <summary>How many of them were spoilt.</summary>
    public int Spoilt => Requests - Count(ProxyFault.None);

    public int Count(ProxyFault fault) => _counts.GetValueOrDefault(fault);

    public void Forget() => _counts.Clear();

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
            _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            // A connection that closes with a linger of zero is reset.
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            NetworkStream stream = client.GetStream();
            byte[] request = await ReadRequestAsync(stream);
            if (request.Length > 0 && await AnswerAsync(request, stream))
            {
                client.LingerState = new LingerOption(enable: false, seconds: 0);
                client.Client.Shutdown(SocketShutdown.Send);
            }
        }
    }

    /// <returns>Whether an answer was given to its end.</returns>
    private async Task<bool> AnswerAsync(byte[] request, NetworkStream client)
    {
        ProxyFault fault = Draw();
        _counts.AddOrUpdate(fault, 1, static (_, count) => count + 1);
        byte[] answer = fault is ProxyFault.ResetBefore or ProxyFault.BadGatewayBefore or ProxyFault.Limit ? [] : await ForwardAsync(request);
        switch (fault)
        {
            case ProxyFault.ResetBefore or ProxyFault.LostReply:
                return false;
            case ProxyFault.ResetDuring:
                await client.WriteAsync(answer.AsMemory(0, answer.Length - 1), _stop.Token);
                await Task.Delay(20, _stop.Token);
                return false;
            default:
                await client.WriteAsync(fault switch
                {
                    ProxyFault.Cut => Cut(answer),
                    ProxyFault.Limit => Canned("429 Too Many Requests", "{}"),
                    ProxyFault.BadGatewayBefore or ProxyFault.BadGatewayAfter => Canned("502 Bad Gateway", "<html>no</html>"),
                    _ => answer,
                }, _stop.Token);
                return true;
        }
    }

    private ProxyFault Draw()
    {
        if (IsOut)
        {
            return ProxyFault.ResetBefore;
        }

        lock (_random)
        {
            double drawn = _random.NextDouble();
            foreach ((ProxyFault fault, double rate) in Rates)
            {
                drawn -= rate;
                if (drawn < 0)
                {
                    return fault;
                }
            }

            return ProxyFault.None;
        }
    }

    private static async Task<byte[]> ReadRequestAsync(NetworkStream stream)
    {
        using MemoryStream all = new();
        byte[] buffer = new byte[16 * 1024];
        for (int wanted = int.MaxValue; all.Length < wanted;)
        {
            int read = await stream.ReadAsync(buffer);
            if (read == 0)
            {
                return [];
            }

            all.Write(buffer, 0, read);
            int head = all.GetBuffer().AsSpan(0, (int)all.Length).IndexOf(s_end);
            wanted = head < 0 ? int.MaxValue : head + s_end.Length + LengthOf(all.GetBuffer().AsSpan(0, head));
        }

        return all.ToArray();
    }

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        const string Name = "Content-Length:";
        foreach (string line in Encoding.ASCII.GetString(head).Split("\r\n"))
        {
            if (line.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
            {
                return int.Parse(line.AsSpan(Name.Length), System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return 0;
    }

    // The server closes the connection behind its answer.
    private async Task<byte[]> ForwardAsync(byte[] request)
    {
        using TcpClient server = new();
        await server.ConnectAsync(_target.Host, _target.Port, _stop.Token);
        NetworkStream stream = server.GetStream();
        int line = request.AsSpan().IndexOf("\r\n"u8) + 2;
        await stream.WriteAsync(request.AsMemory(0, line), _stop.Token);
        await stream.WriteAsync("Connection: close\r\n"u8.ToArray(), _stop.Token);
        Replace(request, "Accept-Encoding: gzip", "X-Encoding-None: gzip");
        await stream.WriteAsync(request.AsMemory(line), _stop.Token);
        using MemoryStream all = new();
        await stream.CopyToAsync(all, _stop.Token);
        byte[] answer = all.ToArray();
        Replace(answer, _target.Authority, Address.Authority);
        return answer;
    }

    // Nothing moves: both texts are as long.
    private static void Replace(byte[] message, string text, string other)
    {
        byte[] old = Encoding.ASCII.GetBytes(text);
        byte[] now = Encoding.ASCII.GetBytes(other);
        Assert.Equal(old.Length, now.Length);
        for (int at = 0, found; (found = message.AsSpan(at).IndexOf(old)) >= 0; at += found + now.Length)
        {
            now.CopyTo(message, at + found);
        }
    }

    // What comes in chunks ends before its last one.
    private static byte[] Cut(byte[] answer)
    {
        int body = answer.AsSpan().IndexOf(s_end) + s_end.Length;
        int length = LengthOf(answer.AsSpan(0, body));
        if (length < 2)
        {
            return answer;
        }

        string head = Encoding.ASCII.GetString(answer, 0, body);
        return [.. Encoding.ASCII.GetBytes(head.Replace($"Content-Length: {length}", $"Content-Length: {length / 2}")), .. answer.AsSpan(body, length / 2)];
    }

    private static byte[] Canned(string status, string body) => Encoding.ASCII.GetBytes(
        $"HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
}
