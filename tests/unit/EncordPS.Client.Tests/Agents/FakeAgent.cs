using System.Buffers.Binary;
using System.Net.Sockets;
using EncordPS.Agents;
using EncordPS.Authentication;
using EncordPS.Client.Tests.Authentication;

namespace EncordPS.Client.Tests.Agents;

/// <summary>An ssh-agent on a Unix socket that has the plain key of the tests, and answers as a test wants it.</summary>
internal sealed class FakeAgent : IAsyncDisposable
{
    public const byte List = 11;
    public const byte Sign = 13;

    private static readonly byte[] s_refusal = [5];
    private static readonly byte[] s_silence = [0];

    private readonly string _directory = Directory.CreateTempSubdirectory("agent-").FullName;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public FakeAgent()
    {
        _listener.Bind(new UnixDomainSocketEndPoint(Path));
        _listener.Listen();
        Keys = [Blob];
        _serving = ServeAsync();
    }

    public string Path => System.IO.Path.Combine(_directory, "agent.sock");

    /// <summary>The keys that it has.</summary>
    public List<byte[]> Keys { get; }

    /// <summary>Another answer to a question; null for the usual one. An empty one hangs up.</summary>
    public Func<byte, byte[]?> Instead { get; set; } = static _ => null;

    public int Connections { get; private set; }

    public static byte[] Blob => OpenSshContainer.Read(TestKeys.Container(TestKeys.Plain), KeyOrigin.Text).PublicKeyBlob;

    public static byte[] Refusal => s_refusal;

    /// <summary>Stands for no answer: somebody is asked whether he confirms.</summary>
    public static byte[] Silence => s_silence;

    public Task<AgentCredential> FindAsync(byte[]? wanted = null, string? path = null) =>
        AgentCredential.FindAsync(New(), wanted, path, default);

    public AgentConnection New() => new(token => AgentPlace.ConnectAsync(Path, isWindows: false, token));

    public static byte[] Prefixed(byte[] bytes)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        return [.. length, .. bytes];
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task ServeAsync()
    {
        try
        {
            List<Task> all = [];
            while (!_stop.IsCancellationRequested)
            {
                Socket socket = await _listener.AcceptAsync(_stop.Token);
                Connections++;
                all.Add(ServeAsync(socket));
            }

            await Task.WhenAll(all);
        }
        catch (Exception e) when (IsOver(e))
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            await using NetworkStream stream = new(socket, ownsSocket: true);
            while (await AnswerAsync(stream))
            {
            }
        }
        catch (Exception e) when (IsOver(e))
        {
            // The test is over, or the other side hung up.
        }
    }

    private static bool IsOver(Exception e) => e is OperationCanceledException or SocketException or IOException or ObjectDisposedException;

    private async Task<bool> AnswerAsync(NetworkStream stream)
    {
        byte[] length = new byte[4];
        if (await stream.ReadAtLeastAsync(length, 4, throwOnEndOfStream: false, _stop.Token) < 4)
        {
            return false;
        }

        byte[] request = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
        await stream.ReadExactlyAsync(request, _stop.Token);
        byte[] answer = Instead(request[0]) ?? (request[0] == List ? Listed() : Signed(request));
        if (answer == s_silence)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        if (answer.Length > 0)
        {
            await stream.WriteAsync(Prefixed(answer), _stop.Token);
        }

        return answer.Length > 0;
    }

    private byte[] Listed() =>
    [
        12, 0, 0, 0, (byte)Keys.Count,
        .. Keys.SelectMany((key, index) => (byte[])[.. Prefixed(key), .. Prefixed([(byte)('a' + index)])]),
    ];

    private static byte[] Signed(byte[] request)
    {
        byte[] container = TestKeys.Container(TestKeys.Plain);
        using var key = OpenSshPrivateKey.Open(container, OpenSshContainer.Read(container, KeyOrigin.Text), null, KeyOrigin.Text);
        byte[] message = Message(request);
        return [14, .. Prefixed([.. Prefixed("ssh-ed25519"u8.ToArray()), .. Prefixed(key.Sign(message))])];
    }

    private static byte[] Message(byte[] request)
    {
        SshBlobReader reader = new(request.AsSpan(1));
        _ = reader.ReadBlob();
        return reader.ReadBlob().ToArray();
    }
}
