using System.Diagnostics;
using System.IO.Compression;
using EncordPS.Sandbox.Hosting;

namespace EncordPS.Sandbox.Tests.DataRows;

public sealed class StreamingTests
{
    private const int Many = 30_000;

    [Fact]
    public async Task The_first_rows_arrive_while_the_last_are_still_being_read()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Guid dataset = await sandbox.CreateDatasetAsync();
        sandbox.Server.AddDataRows(dataset, Many);

        using HttpRequestMessage request = sandbox.Client.V1Request("datarows", "GET", dataset, payload: new { });
        using HttpResponseMessage response = await sandbox.Client.Http.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead);
        await using Stream stream = await response.Content.ReadAsStreamAsync();
        await stream.ReadExactlyAsync(new byte[1000]);

        // The server is not done: it waits for this client to read on.
        Assert.DoesNotContain(
            sandbox.Server.Requests, recorded => recorded.Body.Contains("datarows", StringComparison.Ordinal));
        await stream.CopyToAsync(Stream.Null);
        RecordedRequest done = await WaitForAsync(sandbox, "datarows");
        Assert.False(done.Aborted);
        Assert.InRange(done.BytesWritten, Many * 450L, Many * 650L);
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_the_listing()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Guid dataset = await sandbox.CreateDatasetAsync();
        // More than the system keeps of what nobody reads.
        sandbox.Server.AddDataRows(dataset, 3 * Many);

        using HttpRequestMessage request = sandbox.Client.V1Request("dataset", "GET", dataset, payload: new { });
        using (HttpResponseMessage response = await sandbox.Client.Http.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead))
        {
            await using Stream stream = await response.Content.ReadAsStreamAsync();
            await stream.ReadExactlyAsync(new byte[1000]);
        }

        RecordedRequest recorded = await WaitForAsync(sandbox, "query_type\":\"dataset\"");
        Assert.True(recorded.Aborted);
        Assert.InRange(recorded.BytesWritten, 1, 3 * Many * 450L);
    }

    [Fact]
    public async Task Answers_are_compressed_for_clients_that_ask()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Guid dataset = await sandbox.CreateDatasetAsync();
        sandbox.Server.AddDataRows(dataset, 1000);

        using HttpRequestMessage request = sandbox.Client.V1Request("datarows", "GET", dataset, payload: new { });
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using HttpResponseMessage response = await sandbox.Client.Http.SendAsync(request);

        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        await using var unpacked = new GZipStream(
            await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        JsonElement answer = await JsonSerializer.DeserializeAsync<JsonElement>(unpacked);
        Assert.Equal(1000, answer.GetProperty("response").GetArrayLength());
    }

    private static async Task<RecordedRequest> WaitForAsync(TestSandbox sandbox, string text)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(20))
        {
            if (sandbox.Server.Requests.LastOrDefault(recorded => recorded.Body.Contains(
                text, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("The request was not recorded.");
    }
}
