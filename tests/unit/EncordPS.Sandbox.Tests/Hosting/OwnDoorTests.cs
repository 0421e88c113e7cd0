using System.Net.Sockets;
using System.Text;

namespace EncordPS.Sandbox.Tests.Hosting;

/// <summary>What the server lets in: only this machine, only by its own names, and no more than it can hold.</summary>
public sealed class OwnDoorTests
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    public async Task Another_name_that_leads_here_is_turned_away(string host)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using HttpRequestMessage request = sandbox.Client.V2Request(HttpMethod.Get, "datasets/list");
        request.Headers.Host = host;

        using HttpResponseMessage response = await sandbox.Client.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1234")]
    [InlineData("[::1]")]
    public async Task The_names_of_this_machine_are_answered(string host)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using HttpRequestMessage request = sandbox.Client.V2Request(HttpMethod.Get, "datasets/list");
        request.Headers.Host = host;

        using HttpResponseMessage response = await sandbox.Client.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task It_listens_on_loopback_alone()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        Assert.True(sandbox.Server.Address.IsLoopback);
        foreach (IPAddress address in (await Dns.GetHostAddressesAsync(Dns.GetHostName())).Where(address => !IPAddress.IsLoopback(address)))
        {
            using Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(address, sandbox.Server.Address.Port));
        }
    }

    [Theory]
    [InlineData("/public")]
    [InlineData("/v2/public/datasets")]
    public async Task A_body_beyond_the_limit_is_refused_without_being_read(string path)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, sandbox.Server.Address.Port);
        NetworkStream stream = client.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000000\r\n\r\n"));

        using StreamReader reader = new(stream);
        Assert.StartsWith("HTTP/1.1 413", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/blobs/../sandbox.db")]
    [InlineData("/blobs/..%2Fsandbox.db")]
    [InlineData("/blobs/%2e%2e/sandbox.db")]
    [InlineData("/blobs/..%5csandbox.db")]
    [InlineData("/blobs//etc/passwd")]
    public async Task No_path_leads_out_of_the_blobs(string path)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, sandbox.Server.Address.Port);
        NetworkStream stream = client.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));

        using StreamReader reader = new(stream);
        Assert.Matches("^HTTP/1.1 (400|403|404)", await reader.ReadLineAsync());
    }
}
