using System.Net.Http.Headers;
using System.Text;

namespace EncordPS.Sandbox.Tests.Support;

/// <summary>A small client of both APIs, for one user.</summary>
internal sealed class TestClient(Uri address, TestKey key, TimeProvider clock) : IDisposable
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };

    /// <summary>Calls the legacy API and gives the result of a success.</summary>
    public async Task<JsonElement> V1Async(
        string type, string method, object? dataset, object? uid = null, object? payload = null)
    {
        JsonElement answer = await V1EnvelopeAsync(type, method, dataset, uid, payload);
        Assert.True(answer.GetProperty("status").GetInt32() == 200, answer.ToString());
        return answer.GetProperty("response");
    }

    /// <summary>Calls the legacy API and gives the code of a refusal.</summary>
    public async Task<string> V1RefusalAsync(
        string type, string method, object? dataset, object? uid = null, object? payload = null)
    {
        JsonElement answer = await V1EnvelopeAsync(type, method, dataset, uid, payload);
        Assert.NotEqual(200, answer.GetProperty("status").GetInt32());
        return answer.GetProperty("response")[0].GetString()!;
    }

    public async Task<JsonElement> V1EnvelopeAsync(
        string type, string method, object? dataset, object? uid, object? payload)
    {
        using HttpRequestMessage request = V1Request(type, method, dataset, uid, payload);
        using HttpResponseMessage response = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }

    public HttpRequestMessage V1Request(
        string type, string method, object? dataset, object? uid = null, object? payload = null)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(
            new { query_type = type, query_method = method, values = new { uid, payload } });
        var request = new HttpRequestMessage(HttpMethod.Post, "/public") { Content = Json(body) };
        request.Headers.TryAddWithoutValidation("ResourceType", "dataset");
        request.Headers.TryAddWithoutValidation("ResourceID", dataset?.ToString() ?? "");
        request.Headers.TryAddWithoutValidation("Authorization", key.V1Authorization(body));
        return request;
    }

    /// <summary>Calls the v2 API and gives the answer of a success.</summary>
    public async Task<JsonElement> V2Async(HttpMethod method, string path, object? body = null)
    {
        using HttpResponseMessage response = await V2ResponseAsync(method, path, body);
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {text}");
        return JsonElement.Parse(text);
    }

    public async Task<HttpResponseMessage> V2ResponseAsync(HttpMethod method, string path, object? body = null)
    {
        using HttpRequestMessage request = V2Request(method, path, body);
        return await Http.SendAsync(request);
    }

    public HttpRequestMessage V2Request(HttpMethod method, string path, object? body = null)
    {
        byte[] bytes = body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(body);
        var request = new HttpRequestMessage(method, new Uri(Http.BaseAddress!, "/v2/public/" + path));
        request.Content = body is null ? null : Json(bytes);
        key.SignV2(request, bytes, clock.GetUtcNow().AddSeconds(-30));
        return request;
    }

    public void Dispose() => Http.Dispose();

    public static ByteArrayContent Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = s_json;
        return content;
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
