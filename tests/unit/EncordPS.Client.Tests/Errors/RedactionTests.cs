using System.Text.Json.Nodes;

namespace EncordPS.Client.Tests.Errors;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("https://bucket.s3.amazonaws.com/a.mp4?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=SECRET%2F2024&X-Amz-Signature=SECRET")]
    [InlineData("https://bucket.s3.amazonaws.com/a.mp4?AWSAccessKeyId=SECRET&Signature=SECRET&Expires=1")]
    [InlineData("https://storage.googleapis.com/b/a.mp4?X-Goog-Credential=SECRET&X-Goog-Signature=SECRET")]
    [InlineData("https://storage.googleapis.com/b/a.mp4?GoogleAccessId=SECRET&Signature=SECRET")]
    [InlineData("https://account.blob.core.windows.net/c/a.mp4?sv=2022-11-02&se=2024-01-01T00%3A00%3A00Z&sig=SECRET%3D")]
    [InlineData("HTTPS://ACCOUNT.BLOB.CORE.WINDOWS.NET/C/A.MP4?SIG=SECRET")]
    [InlineData("https://account.blob.core.windows.net/c/it's ü/a b.mp4?sv=1&sig=SECRET")]
    [InlineData("https://account.blob.core.windows.net/c/<a>.mp4?sv=1&x=<y>&z='1'&sig=SECRET")]
    [InlineData("https://account.blob.core.windows.net/c/a.mp4?comment=a b&sig=SECRET")]
    [InlineData("s3://bucket/a.mp4?versionId=1&token=SECRET")]
    [InlineData("https://user:SECRET@example.com/a.mp4")]
    public void What_a_signed_URL_grants_is_not_shown_however_its_JSON_is_written(string url)
    {
        // The writer of .NET escapes & < > ' + and everything outside ASCII; others write them as they are.
        string escaped = new JsonObject { ["objectUrl"] = url, ["next"] = "kept" }.ToJsonString();
        string slashes = $"{{\"objectUrl\": \"{url.Replace("/", "\\/", StringComparison.Ordinal)}\", \"next\": \"kept\"}}";

        foreach (string text in (string[])[escaped, $"{{\"objectUrl\": \"{url}\", \"next\": \"kept\"}}", slashes])
        {
            string shown = Redaction.Apply(text);

            Assert.DoesNotContain("SECRET", shown, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("kept", shown);
            Assert.Contains(Redaction.Placeholder, shown);
        }
    }

    [Theory]
    [InlineData("""{"token": "HIDDEN"}""")]
    [InlineData("""{"TOKEN":"HIDDEN"}""")]
    [InlineData("""{"token" : "a\"HIDDEN"}""")]
    [InlineData("""{"access_token": "HIDDEN"}""")]
    [InlineData("""{"bearerToken": "HIDDEN"}""")]
    [InlineData("""{"signed_url": "HIDDEN"}""")]
    [InlineData("""{"signedUrl": "HIDDEN"}""")]
    [InlineData("""{"password": "HIDDEN"}""")]
    [InlineData("""{"passphrase": "HIDDEN"}""")]
    [InlineData("""{"clientSecret": "HIDDEN"}""")]
    [InlineData("""{"token": "HIDDEN and cut of""")]
    public void The_value_of_a_secret_member_is_not_shown(string json)
    {
        string shown = Redaction.Apply(json);

        Assert.DoesNotContain("HIDDEN", shown);
        Assert.Contains(Redaction.Placeholder, shown);
    }

    [Theory]
    [InlineData("> GET /v2/public/datasets/list?titleEq=T&includeOrgAccess=False")]
    [InlineData("""{"title": "Why? Because.", "objectUrl": "s3://bucket/videos/a.mp4", "status": 200}""")]
    [InlineData("""{"file_link": "cord-video-dev/5d12db2d", "count": 5, "ok?": true}""")]
    [InlineData("")]
    public void Everything_else_is_shown_as_it_is(string text) => Assert.Equal(text, Redaction.Apply(text));

    [Fact]
    public void The_address_of_a_signed_URL_is_still_shown() =>
        Assert.Equal(
            "{\"signed\": \"https://b.s3.amazonaws.com/a.mp4?(redacted)\"}",
            Redaction.Apply("{\"signed\": \"https://b.s3.amazonaws.com/a.mp4?X-Amz-Signature=1\"}"));

    [Theory]
    [InlineData("Authorization")]
    [InlineData("authorization")]
    [InlineData("SIGNATURE")]
    [InlineData("Proxy-Authorization")]
    [InlineData("Cookie")]
    [InlineData("Set-Cookie")]
    public void A_header_that_carries_a_secret_is_known_in_any_case(string name) => Assert.True(Redaction.IsSecretHeader(name));

    [Theory]
    [InlineData("Content-Type")]
    [InlineData("X-Cloud-Trace-Context")]
    [InlineData("Signature-Input")]
    public void Other_headers_are_shown(string name) => Assert.False(Redaction.IsSecretHeader(name));
}
