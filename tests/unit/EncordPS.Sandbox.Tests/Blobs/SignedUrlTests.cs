using System.Net.Http.Headers;

namespace EncordPS.Sandbox.Tests.Blobs;

public sealed class SignedUrlTests
{
    private readonly SettableClock _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_signed_url_gives_as_many_bytes_as_the_file_has_whole_or_in_parts()
    {
        await using TestSandbox sandbox = await StartAsync();
        (string url, long size) = await FirstImageAsync(sandbox);

        byte[] whole = await sandbox.Client.Http.GetByteArrayAsync(new Uri(url));
        using var part = new HttpRequestMessage(HttpMethod.Get, url);
        part.Headers.Range = new RangeHeaderValue(100, 199);
        using HttpResponseMessage partial = await sandbox.Client.Http.SendAsync(part);

        Assert.Equal(size, whole.Length);
        Assert.Equal(HttpStatusCode.PartialContent, partial.StatusCode);
        Assert.Equal(whole[100..200], await partial.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_expired_url_is_refused()
    {
        await using TestSandbox sandbox = await StartAsync();
        (string url, _) = await FirstImageAsync(sandbox);
        _clock.Advance(TimeSpan.FromMinutes(61));

        using HttpResponseMessage response = await sandbox.Client.Http.GetAsync(new Uri(url));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("ExpiredToken", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Goog-Expires=3600", "X-Goog-Expires=9999999")]
    [InlineData("X-Goog-Signature=", "X-Goog-Signature=0")]
    [InlineData("X-Goog-Signature=", "X-Goog-Signatura=")]
    [InlineData("/blobs/", "/blobs/00000000-0000-0000-0000-000000000000?")]
    public async Task A_url_that_was_touched_is_refused(string old, string changed)
    {
        await using TestSandbox sandbox = await StartAsync();
        (string url, _) = await FirstImageAsync(sandbox);

        using HttpResponseMessage response = await sandbox.Client.Http.GetAsync(
            new Uri(url.Replace(old, changed, StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private Task<TestSandbox> StartAsync() => TestSandbox.StartAsync(options => options.Clock = _clock);

    private static async Task<(string Url, long Size)> FirstImageAsync(TestSandbox sandbox)
    {
        JsonElement row = (await sandbox.RowsAsync(Seeded.TrafficCameras, new { title_eq = "still-bahnhof.jpg" }))[0];
        JsonElement fetched = await sandbox.Client.V1Async(
            "datarow", "GET", Seeded.TrafficCameras, row.GetProperty("data_hash").GetGuid(), new { additional_data = new { signed_url = true } });
        return (fetched.GetProperty("signed_url").GetString()!, row.GetProperty("file_size").GetInt64());
    }
}
