using System.Net;
using System.Net.Sockets;

namespace EncordPS.FrameworkCheck.Support;

/// <summary>A server that answers one request with rows, without end, until the other side hangs up.</summary>
internal sealed class EndlessRows : IDisposable
{
    private const string Head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"status\":200,\"response\":[";

    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);

    public EndlessRows()
    {
        _listener.Start();
        Domain = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        HungUp = Task.Run(AnswerAsync);
    }

    public Uri Domain { get; }

    /// <summary>Ends when nobody reads any more.</summary>
    public Task HungUp { get; }

    public void Dispose() => _listener.Stop();

    private static string Row(int number) =>
        (number == 0 ? "" : ",")
        + $"{{\"data_hash\":\"{Guid.NewGuid()}\",\"data_title\":\"row-{number}\",\"data_type\":\"VIDEO\",\"storage_location\":1,"
        + "\"created_at\":\"2025-01-20 08:30:00\",\"last_edited_at\":\"2025-01-20 08:30:00\",\"width\":640,\"height\":480,"
        + "\"file_link\":\"s3://a/b.mp4\",\"file_size\":1,\"file_type\":\"video/mp4\",\"frames_per_second\":25,\"duration\":1}";

    private async Task AnswerAsync()
    {
        using TcpClient client = await _listener.AcceptTcpClientAsync();
        using NetworkStream stream = client.GetStream();
        using StreamReader reader = new(stream);
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        using StreamWriter writer = new(stream) { AutoFlush = true };
        try
        {
            await writer.WriteAsync(Head);
            for (int number = 0; ; number++)
            {
                await writer.WriteAsync(Row(number));
            }
        }
        catch (IOException)
        {
        }
    }
}
