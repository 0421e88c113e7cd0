using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace EncordPS.Tests.Support;

/// <summary>
/// Stands in front of a sandbox: notes each request before it is answered, so that a client that has its answer can be
/// sure of the note, and can answer in the sandbox's place.
/// </summary>
public sealed class RequestTrace
{
    private ConcurrentQueue<ArrivedRequest> _requests = new();
    private (Func<ArrivedRequest, bool> Which, RequestDelegate Answer)? _replacement;

    public IReadOnlyList<ArrivedRequest> Requests => [.. _requests];

    public IEnumerable<string> Operations => Requests.Select(request => request.Operation);

    /// <summary>The only request.</summary>
    public ArrivedRequest Request => Assert.Single(Requests);

    /// <summary>What answers instead of the sandbox; null for the sandbox.</summary>
    public RequestDelegate? Answer { get; set; }

    /// <summary>Which requests are carried out without an answer: the connection is reset instead. Null for none.</summary>
    public Func<ArrivedRequest, bool>? LosesReply { get; set; }

    /// <summary>What is awaited before each answer.</summary>
    public Func<ArrivedRequest, Task>? Before { get; set; }

    /// <summary>Answers some requests in the sandbox's place.</summary>
    public void Replace(Func<ArrivedRequest, bool> which, RequestDelegate answer) => _replacement = (which, answer);

    /// <summary>The sandbox answers again, and no request was made.</summary>
    public void Reset()
    {
        Answer = null;
        LosesReply = null;
        Before = null;
        _replacement = null;
        Forget();
    }

    /// <summary>Forgets the requests so far.</summary>
    public void Forget() => _requests = new();

    /// <summary>The requests of one operation, such as "datarows GET".</summary>
    public IReadOnlyList<ArrivedRequest> Of(string operation) =>
        [.. Requests.Where(request => request.Operation == operation)];

    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        ArrivedRequest request = await ReadAsync(context.Request);
        _requests.Enqueue(request);
        try
        {
            await (Before?.Invoke(request) ?? Task.CompletedTask);
            await Choose(request, next)(context);
        }
        finally
        {
            _ = EndAsync(request, context.RequestAborted);
        }
    }

    // A write to a connection that is gone can fail a moment before the server says that the client went away.
    private static async Task EndAsync(ArrivedRequest request, CancellationToken aborted)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), aborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        request.End(aborted.IsCancellationRequested);
    }

    private RequestDelegate Choose(ArrivedRequest request, RequestDelegate next) =>
        Answer ?? (_replacement is { } other && other.Which(request) ? other.Answer : LosesReply?.Invoke(request) == true ? Lose(next) : next);

    private static RequestDelegate Lose(RequestDelegate next) => async context =>
    {
        context.Response.Body = Stream.Null;
        await next(context);
        context.Abort();
    };

    private static async Task<ArrivedRequest> ReadAsync(HttpRequest request)
    {
        string body = request.Path.StartsWithSegments(ArrivedRequest.Blobs) ? "" : await ReadBodyAsync(request);
        return new ArrivedRequest(
            request.Method,
            request.Path.Value!,
            request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body);
    }

    private static async Task<string> ReadBodyAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using StreamReader reader = new(request.Body, leaveOpen: true);
        string body = await reader.ReadToEndAsync();
        request.Body.Position = 0;
        return body;
    }
}
