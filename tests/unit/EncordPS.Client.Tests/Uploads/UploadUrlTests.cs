using System.Text.Json.Nodes;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Uploads;

public sealed class UploadUrlTests
{
    [Fact]
    public async Task Urls_are_asked_for_200_at_a_time()
    {
        ScriptedHandler script = Urls.Script(200).Answer(200, Urls.Page(Enumerable.Range(201, 200))).Answer(200, Urls.Page(401));
        using TestClient client = TestClient.Over(script);

        IReadOnlyList<UploadPlace> urls = await client.Api.UploadUrls.GetAsync(null, UploadItemType.DicomFile, 401, default);

        Assert.Equal(
            [
                "/v2/public/presigned-urls?count=200&uploadItemType=dicomFile",
                "/v2/public/presigned-urls?count=200&uploadItemType=dicomFile",
                "/v2/public/presigned-urls?count=1&uploadItemType=dicomFile",
            ],
            script.Requests.Select(static request => request.Target));
        Assert.Equal(Enumerable.Range(1, 401).Select(Urls.Key), urls.Select(static url => url.ObjectKey));
    }

    [Theory]
    [InlineData(UploadItemType.Video, "video")]
    [InlineData(UploadItemType.Image, "image")]
    [InlineData(UploadItemType.Audio, "audio")]
    [InlineData(UploadItemType.DicomFile, "dicomFile")]
    [InlineData(UploadItemType.PlainText, "plainText")]
    [InlineData(UploadItemType.Pdf, "pdf")]
    [InlineData(UploadItemType.Nifti, "nifti")]
    [InlineData(UploadItemType.Scene, "scene")]
    public async Task Each_type_has_its_name_in_the_protocol(UploadItemType type, string name)
    {
        ScriptedHandler script = Urls.Script(1);
        using TestClient client = TestClient.Over(script);

        await client.Api.UploadUrls.GetAsync(null, type, 1, default);

        Assert.EndsWith($"uploadItemType={name}", script.Request.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_folder_the_folder_is_asked()
    {
        Guid folder = Guid.Parse("6bf74574-6684-5bcf-a897-31d0c2eef446");
        ScriptedHandler script = Urls.Script(2);
        using TestClient client = TestClient.Over(script);

        await client.Api.UploadUrls.GetAsync(folder, UploadItemType.DicomFile, 2, default);

        Assert.Equal("POST", script.Request.Method);
        Assert.Equal($"/v2/public/storage/folders/{folder}/upload-signed-urls", script.Request.Target);
        Capture.AssertBody(JsonNode.Parse("""{"itemType": "dicomFile", "count": 2}"""), script.Request);
    }

    [Fact]
    public async Task For_a_scene_the_folder_is_not_asked()
    {
        ScriptedHandler script = Urls.Script(1);
        using TestClient client = TestClient.Over(script);

        await client.Api.UploadUrls.GetAsync(Guid.NewGuid(), UploadItemType.Scene, 1, default);

        Assert.Equal("/v2/public/presigned-urls?count=1&uploadItemType=scene", script.Request.Target);
    }

    [Theory]
    [InlineData("null", 0)]
    [InlineData("{}", 0)]
    [InlineData("{\"x-ms-blob-type\": \"BlockBlob\"}", 1)]
    public async Task Headers_are_given_out_with_the_url(string headers, int count)
    {
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(200, Urls.PageWith(1, headers)));

        Assert.Equal(count, (await client.Api.UploadUrls.GetAsync(null, UploadItemType.Image, 1, default))[0].UploadHeaders.Count);
    }

    [Theory]
    [InlineData("{\"x\": null}")]
    [InlineData("{\"x\": 5}")]
    [InlineData("{\"\": \"a\"}")]
    [InlineData("{\"x y\": \"a\"}")]
    [InlineData("{\"x\": \"a\\r\\nHost: b\"}")]
    [InlineData("[]")]
    public async Task Headers_that_cannot_be_sent_are_an_error(string headers)
    {
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(200, Urls.PageWith(1, headers)));

        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => client.Api.UploadUrls.GetAsync(null, UploadItemType.Image, 1, default));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task More_or_fewer_urls_than_asked_for_are_an_error(int count)
    {
        using TestClient client = TestClient.Over(Urls.Script(count));

        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => client.Api.UploadUrls.GetAsync(null, UploadItemType.Image, 2, default));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
        Assert.True(error.IsSafeToRetry);
    }

    [Theory]
    [InlineData("upload/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://storage.example.com/1")]
    [InlineData("")]
    public async Task What_is_no_safe_web_address_is_not_sent_to(string url)
    {
        string page = $$"""{"results": [{"itemUuid": "{{Urls.Item(1)}}", "objectKey": "k", "signedUrl": "{{url}}"}]}""";
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(200, page));

        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => client.Api.UploadUrls.GetAsync(null, UploadItemType.Image, 1, default));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }
}
