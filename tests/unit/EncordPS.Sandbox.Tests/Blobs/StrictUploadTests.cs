using System.Net.Http.Headers;

namespace EncordPS.Sandbox.Tests.Blobs;

public sealed class StrictUploadTests
{
    private const string Header = "x-ms-blob-type";

    [Fact]
    public async Task A_url_names_the_header_that_is_demanded_and_with_it_the_answer_is_201()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static options => options.StrictUploads = true);
        JsonElement url = await NewUrlAsync(sandbox);
        Assert.Equal("BlockBlob", url.GetProperty("uploadHeaders").GetProperty(Header).GetString());

        using HttpResponseMessage refused = await PutAsync(sandbox, url, blobType: null);
        using HttpResponseMessage taken = await PutAsync(sandbox, url, "BlockBlob");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Created), (refused.StatusCode, taken.StatusCode));
        Assert.Contains($"<HeaderName>{Header}</HeaderName>", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Otherwise_none_is_named()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        // The service's own client takes a null for an error.
        Assert.False((await NewUrlAsync(sandbox)).TryGetProperty("uploadHeaders", out _));
    }

    private static async Task<JsonElement> NewUrlAsync(TestSandbox sandbox) =>
        (await sandbox.Client.V2Async(HttpMethod.Get, "presigned-urls?count=1&uploadItemType=image")).GetProperty("results")[0];

    private static async Task<HttpResponseMessage> PutAsync(TestSandbox sandbox, JsonElement url, string? blobType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(url.GetProperty("signedUrl").GetString()!));
        request.Content = new ByteArrayContent([1, 2, 3]);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        if (blobType is not null)
        {
            request.Headers.Add(Header, blobType);
        }

        return await sandbox.Client.Http.SendAsync(request);
    }
}
