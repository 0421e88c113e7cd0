using System.Diagnostics;
using EncordPS.Sandbox.Hosting;
using Microsoft.AspNetCore.Http;

namespace EncordPS.Sandbox.Tests.Hosting;

public sealed class RequestTests
{
    [Fact]
    public async Task Requests_are_noted_as_they_came()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        using HttpResponseMessage response = await sandbox.Client.V2ResponseAsync(HttpMethod.Get, "datasets/list?titleEq=a+b%25");

        RecordedRequest request = await LastAsync(sandbox);
        Assert.Equal(("GET", "/v2/public/datasets/list", "titleEq=a+b%25"), (request.Method, request.Path, request.Query));
        Assert.Equal((200, false), (request.StatusCode, request.Aborted));
        Assert.Equal((await response.Content.ReadAsByteArrayAsync()).Length, request.BytesWritten);
        Assert.StartsWith("encord-sig=", request.Headers["signature"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_requests_are_kept_than_was_asked_for()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(options => options.RecordedRequests = 2);
        foreach (string title in "abc".Select(letter => letter.ToString()))
        {
            await sandbox.Client.V2Async(HttpMethod.Get, $"datasets/list?titleEq={title}");
            await LastAsync(sandbox, $"titleEq={title}");
        }

        Assert.Equal(["titleEq=b", "titleEq=c"], sandbox.Server.Requests.Select(request => request.Query));
        sandbox.Server.ClearRequests();
        Assert.Empty(sandbox.Server.Requests);
    }

    [Fact]
    public async Task An_interceptor_answers_in_the_servers_place()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(options => options.Interceptor = (context, next) =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return context.Request.Query.ContainsKey("fail") ? Task.CompletedTask : next(context);
        });

        using HttpResponseMessage response = await sandbox.Client.V2ResponseAsync(HttpMethod.Get, "datasets/list?fail=1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(503, (await LastAsync(sandbox)).StatusCode);
    }

    [Fact]
    public async Task A_client_that_goes_away_frees_its_long_poll()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(options => options.JobRate = 0.01);
        Guid dataset = await sandbox.CreateDatasetAsync();
        Guid job = await sandbox.StartFilesAsync(dataset, Files.Images(2));
        using var impatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        using HttpRequestMessage poll = sandbox.Client.V1Request(
            "datasetdatalongpolling", "GET", dataset, dataset, new { process_hash = job, timeout_seconds = 60 });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sandbox.Client.Http.SendAsync(poll, impatience.Token));

        Assert.True((await LastAsync(sandbox, "/public", body: "timeout_seconds")).Aborted);
    }

    /// <summary>Waits for a request to be noted, which happens after its answer has gone out.</summary>
    private static async Task<RecordedRequest> LastAsync(TestSandbox sandbox, string target = "", string body = "")
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(10))
        {
            if (sandbox.Server.Requests.LastOrDefault(request => Fits(request, target, body)) is { } found)
            {
                return found;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("The request was not noted.");
    }

    private static bool Fits(RecordedRequest request, string target, string body) =>
        $"{request.Path}?{request.Query}".Contains(target, StringComparison.Ordinal)
        && request.Body.Contains(body, StringComparison.Ordinal);
}
