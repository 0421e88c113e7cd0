using System.Text.Json;
using EncordPS.Client.Tests.Support;
using EncordPS.Json;
using EncordPS.Protocols;

namespace EncordPS.Client.Tests.Transport;

/// <summary>Connections that end without a byte of an answer: the transport itself sends nothing again.</summary>
public sealed class UnansweredRequestTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task Every_repeat_is_counted_signed_afresh_and_told(int retries, bool isReset)
    {
        List<string> requests = [];
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            requests.Add(await connection.ReadRequestAsync());
            End(connection, isReset);
        });
        using TestClient client = TestClient.Of(server, retries);

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => GetAsync(client));

        Assert.Equal((EncordErrorKind.Transport, true), (error.Kind, error.IsSafeToRetry));
        Assert.EndsWith("broke off before the answer.", error.Message);
        Assert.Equal(retries, client.Observer.Retries.Count);
        Assert.Equal(
            Enumerable.Range(1, retries + 1).Select(static number => $"signature {number}"),
            requests.Select(static request => request.Split("Signature: ")[1].Split("\r\n")[0]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connection_that_was_used_before_is_no_exception(bool isReset)
    {
        int requests = 0;
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", "{}");
            if ((await connection.ReadRequestAsync()).Length > 0)
            {
                requests++;
                End(connection, isReset);
            }
        });
        using TestClient client = TestClient.Of(server);
        await GetAsync(client);

        await Assert.ThrowsAsync<EncordException>(() => GetAsync(client));

        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task A_connection_that_was_closed_while_nobody_used_it_is_not_used()
    {
        TaskCompletionSource closed = new();
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", "{}");
            connection.Close();
            closed.TrySetResult();
        });
        using TestClient client = TestClient.Of(server);
        await GetAsync(client);
        await closed.Task.WaitAsync(Patience.Limit);
        await Task.Delay(50);

        await GetAsync(client);

        Assert.Empty(client.Observer.Retries);
    }

    private static Task<JsonElement> GetAsync(TestClient client) =>
        client.Service.Rest.SendAsync(RestCall.Get("things"), PlainJson.Default.JsonElement, default).WaitAsync(Patience.Limit);

    private static void End(LoopbackConnection connection, bool isReset)
    {
        if (isReset)
        {
            connection.Reset();
        }
        else
        {
            connection.Close();
        }
    }
}
