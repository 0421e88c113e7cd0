using System.Text.Json;

namespace EncordPS.Tests.Support;

/// <summary>A request as it reached the sandbox.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The parameters of the query, decoded.</param>
/// <param name="Headers">The headers; names compare without regard to case.</param>
/// <param name="Body">The body as text.</param>
public sealed record ArrivedRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    string Body)
{
    private const string RestPrefix = "/v2/public/";

    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>When the server is done with it: whether the client went away before the answer's end.</summary>
    public Task<bool> WasAborted => _ended.Task;

    /// <summary>What was asked, in the words of the protocol: "datarows GET" or "PATCH storage/items/patch-bulk"; of a file, its path.</summary>
    public string Operation => Path.StartsWith(RestPrefix, StringComparison.Ordinal)
        ? $"{Method} {Path[RestPrefix.Length..]}"
        : Body.Length == 0 ? $"{Method} {Path}"
        : $"{Json.GetProperty("query_type").GetString()} {Json.GetProperty("query_method").GetString()}";

    /// <summary>The arguments of a legacy call.</summary>
    public JsonElement Payload => Json.GetProperty("values").GetProperty("payload");

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public void End(bool wasAborted) => _ended.TrySetResult(wasAborted);
}
