using System.Net.Sockets;
using System.Text;

namespace EncordPS.Client.Tests.Support;

/// <summary>One connection of a <see cref="LoopbackServer"/>.</summary>
internal sealed class LoopbackConnection(TcpClient client, CancellationToken stop)
{
    private const string HeadEnd = "\r\n\r\n";

    private readonly NetworkStream _stream = client.GetStream();

    /// <summary>Ends when the server is stopped.</summary>
    public CancellationToken Stop => stop;

    /// <summary>The next request with its body, as text.</summary>
    public async Task<string> ReadRequestAsync()
    {
        StringBuilder text = new();
        byte[] one = new byte[1];
        while (client.Connected && !IsWhole(text.ToString()) && await _stream.ReadAsync(one, stop) == 1)
        {
            text.Append((char)one[0]);
        }

        return text.ToString();
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task WriteAsync(byte[] bytes)
    {
        await _stream.WriteAsync(bytes, stop);
        await _stream.FlushAsync(stop);
    }

    /// <summary>Writes a whole answer.</summary>
    public Task AnswerAsync(string status, string body, string headers = "") =>
        WriteAsync($"HTTP/1.1 {status}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}{HeadEnd}{body}");

    /// <summary>Begins an answer without a length, for <see cref="WriteChunkAsync"/>.</summary>
    public Task BeginChunkedAsync() => WriteAsync($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked{HeadEnd}");

    public Task WriteChunkAsync(string text) => WriteAsync($"{Encoding.UTF8.GetByteCount(text):X}\r\n{text}\r\n");

    public Task EndChunkedAsync() => WriteAsync($"0{HeadEnd}");

    /// <summary>Closes the connection, be the answer whole or not.</summary>
    public void Close() => client.Close();

    /// <summary>Closes the connection with a reset instead of a farewell.</summary>
    public void Reset()
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    private static bool IsWhole(string text)
    {
        int head = text.IndexOf(HeadEnd, StringComparison.Ordinal);
        return head >= 0 && text.Length - head - HeadEnd.Length >= BodyLength(text[..head]);
    }

    private static int BodyLength(string head)
    {
        const string Name = "Content-Length: ";
        string? line = head.Split("\r\n").FirstOrDefault(static line => line.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line[Name.Length..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
