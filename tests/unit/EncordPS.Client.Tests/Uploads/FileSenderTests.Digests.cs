using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Uploads;

/// <summary>What storage says of the bytes that it has got.</summary>
public sealed partial class FileSenderTests
{
    [Theory]
    [InlineData("x-goog-hash", "crc32c=AAAAAA==,md5=q0jocDd+XZ++EWY5SeIpsA==")]
    [InlineData("ETag", "\"ab48e870377e5d9fbe11663949e229b0\"")]
    [InlineData("ETag", "\"00000000000000000000000000000000-2\"")]
    public async Task What_storage_says_of_the_bytes_is_what_was_sent(string name, string value)
    {
        ScriptedHandler script = Urls.Script(1).Answer(Digest(name, value));

        Assert.NotNull((await SendAsync(script, _files.Inspect("img.png", content: "the bytes"))).Place);
    }

    [Theory]
    [InlineData("x-goog-hash", "md5=AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("x-ms-blob-content-md5", "AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("ETag", "\"00000000000000000000000000000000\"")]
    public async Task What_arrives_as_something_else_is_sent_again_and_is_an_error_in_the_end(string name, string value)
    {
        ScriptedHandler script = Urls.Script(1).Answer(Digest(name, value)).Answer(200);
        Assert.NotNull((await SendAsync(script, _files.Inspect("a.png", content: "the bytes"), retries: 1)).Place);

        FileToSend sent = await SendAsync(Urls.Script(1).Answer(Digest(name, value)), _files.Inspect("b.png", content: "the bytes"));

        Assert.Null(sent.Place);
        Assert.Contains("not the file that was sent", Assert.IsType<EncordException>(sent.Failure).Message, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Digest(string name, string value)
    {
        HttpResponseMessage answer = CannedAnswers.Of(200, "");
        answer.Headers.TryAddWithoutValidation("x-amz-request-id", "1");
        answer.Headers.TryAddWithoutValidation(name, value);
        return answer;
    }
}
