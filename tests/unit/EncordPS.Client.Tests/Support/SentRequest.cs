using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace EncordPS.Client.Tests.Support;

/// <summary>A request as it left the client.</summary>
internal sealed class SentRequest
{
    private readonly Dictionary<string, string[]> _headers;

    private SentRequest(HttpRequestMessage request, byte[]? body)
    {
        Method = request.Method.Method;
        Uri = request.RequestUri!;
        Attempt = (request as ApiRequestMessage)?.Attempt.Number ?? 1;
        Body = body;
        _headers = Read(request.Headers)
            .Concat(request.Content is null ? [] : Read(request.Content.Headers))
            .ToDictionary(static header => header.Key, static header => header.Value, StringComparer.OrdinalIgnoreCase);
    }

    public string Method { get; }

    public Uri Uri { get; }

    /// <summary>Path and query, as in the request line.</summary>
    public string Target => Uri.PathAndQuery;

    public int Attempt { get; }

    public byte[]? Body { get; }

    public string BodyText => Encoding.UTF8.GetString(Body ?? []);

    public JsonNode? BodyJson => JsonNode.Parse(BodyText);

    public IEnumerable<string> HeaderNames => _headers.Keys;

    public static async Task<SentRequest> ReadAsync(HttpRequestMessage request) =>
        new(request, request.Content is null ? null : await request.Content.ReadAsByteArrayAsync());

    /// <summary>The one value of a header; null when it was not sent.</summary>
    public string? Header(string name) => _headers.TryGetValue(name, out string[]? values) ? Assert.Single(values) : null;

    private static IEnumerable<KeyValuePair<string, string[]>> Read(HttpHeaders headers) =>
        headers.NonValidated.Select(static header => KeyValuePair.Create(header.Key, header.Value.ToArray()));
}
