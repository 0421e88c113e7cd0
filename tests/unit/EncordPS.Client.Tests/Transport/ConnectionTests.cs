using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using EncordPS.Client.Tests.Support;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Transport;

/// <summary>The client on real connections.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task A_redirect_is_an_error_and_is_not_followed()
    {
        int requests = 0;
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            requests++;
            await connection.AnswerAsync("307 Temporary Redirect", "", "Location: /elsewhere\r\n");
        });
        using TestClient client = TestClient.Of(server);

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => GetAsync(client));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
        Assert.Equal(307, error.StatusCode);
        Assert.Contains("redirect", error.Message);
        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task A_compressed_answer_is_unpacked()
    {
        await using LoopbackServer server = LoopbackServer.Start(static async connection =>
        {
            await connection.ReadRequestAsync();
            byte[] packed = Pack("""{"token": "from a packed answer"}""");
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n");
            await connection.WriteAsync(packed);
        });
        using TestClient client = TestClient.Of(server);

        JsonElement answer = await GetAsync(client);

        Assert.Equal("from a packed answer", answer.GetProperty("token").GetString());
    }

    [Fact]
    public async Task No_cookie_is_kept()
    {
        List<string> requests = [];
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            for (int i = 0; i < 2; i++)
            {
                requests.Add(await connection.ReadRequestAsync());
                await connection.AnswerAsync("200 OK", "{}", "Set-Cookie: session=1\r\n");
            }
        });
        using TestClient client = TestClient.Of(server);

        await GetAsync(client);
        await GetAsync(client);

        // One connection served both, so it is pooled too.
        Assert.Equal(2, requests.Count);
        Assert.DoesNotContain("Cookie", requests[1]);
    }

    [Fact]
    public async Task A_connection_that_is_closed_without_an_answer_is_a_transport_error_with_the_trace_id()
    {
        await using LoopbackServer server = LoopbackServer.Start(static async connection =>
        {
            await connection.ReadRequestAsync();
            connection.Reset();
        });
        using TestClient client = TestClient.Of(server);

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => GetAsync(client));

        Assert.Equal(EncordErrorKind.Transport, error.Kind);
        Assert.Matches("^[0-9a-f]{32}$", error.TraceId);
        Assert.True(error.IsSafeToRetry);
        Assert.Equal("Transport", Assert.Single(client.Observer.CompletedRequests).Outcome);
    }

    [Fact]
    public async Task Nobody_listening_is_a_transport_error_that_any_call_may_be_repeated_after()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        Uri nobody = new($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndpoint).Port}");
        closed.Stop();
        using TestClient client = new(Settings.With(retries: 2) with { Domain = nobody, RetryDelay = TimeSpan.Zero });
        RestCall call = new(HttpMethod.Post, "datasets");

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => client.Service.Rest.SendAsync(call, default));

        Assert.Equal(EncordErrorKind.Transport, error.Kind);
        Assert.StartsWith($"No connection to {nobody.GetLeftPart(UriPartial.Authority)}: ", error.Message);
        Assert.True(error.IsSafeToRetry);
        Assert.Equal(2, client.Observer.Retries.Count);
    }

    [Fact]
    public async Task After_a_distrusted_certificate_no_call_can_have_been_carried_out()
    {
        ScriptedHandler script = new ScriptedHandler().Fail(new HttpRequestException("TLS", new AuthenticationException("No trust.")));
        using TestClient client = TestClient.Over(script, retries: 2);
        RestCall call = new(HttpMethod.Post, "datasets");

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => client.Service.Rest.SendAsync(call, default));

        Assert.Equal(EncordErrorKind.Transport, error.Kind);
        Assert.EndsWith("is not trusted here.", error.Message);
        Assert.True(error.IsSafeToRetry);
        Assert.Single(script.Requests);
    }

    [Theory]
    [InlineData("407 Proxy Authentication Required")]
    [InlineData("403 Forbidden")]
    [InlineData("502 Bad Gateway")]
    public async Task After_a_proxy_refused_the_way_no_call_can_have_been_carried_out(string refusal)
    {
        List<string> requests = [];
        await using LoopbackServer proxy = LoopbackServer.Start(async connection =>
        {
            requests.Add(await connection.ReadRequestAsync());
            await connection.AnswerAsync(refusal, "");
        });
        using TestClient client = new(Settings.With(retries: 0) with { Proxy = proxy.Address });
        RestCall call = new(HttpMethod.Post, "datasets");

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => client.Service.Rest.SendAsync(call, default));

        Assert.StartsWith("CONNECT api.example.com:443 ", Assert.Single(requests));
        Assert.Equal(EncordErrorKind.Transport, error.Kind);
        Assert.StartsWith("No connection to https://api.example.com: ", error.Message);
        Assert.Contains(refusal[..3], error.Message);
        Assert.True(error.IsSafeToRetry);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_a_transport_error_that_says_how_much_came()
    {
        await using LoopbackServer server = LoopbackServer.Start(static async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"token\": ");
        });
        using TestClient client = TestClient.Of(server);

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => GetAsync(client));

        Assert.Equal(EncordErrorKind.Transport, error.Kind);
        Assert.Equal("The connection broke off in the middle of the answer, after 10 bytes.", error.Message);
    }

    [Fact]
    public async Task A_domain_with_a_path_is_used_by_its_scheme_host_and_port_alone()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(204);
        using TestClient client = new(Settings.With(retries: 0) with
        {
            Domain = new Uri("https://api.example.com:8443/prefix/"),
            PrimaryHandler = () => script,
        });

        await client.Service.Rest.SendAsync(RestCall.Get("things"), default);

        Assert.Equal("https://api.example.com:8443/v2/public/things", script.Request.Uri.AbsoluteUri);
    }

    private static Task<JsonElement> GetAsync(TestClient client) =>
        client.Service.Rest.SendAsync(RestCall.Get("user/bearer-token"), PlainJson.Default.JsonElement, default)
            .WaitAsync(Patience.Limit);

    private static byte[] Pack(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
