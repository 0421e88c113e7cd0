using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Uploads;

public sealed class StorageLimitTests : IDisposable
{
    private readonly TestFiles _files = new();
    private readonly SemaphoreSlim _slots = new(1);

    public void Dispose()
    {
        _files.Dispose();
        _slots.Dispose();
    }

    [Theory]
    [InlineData(429, "")]
    [InlineData(503, "<Error><Code>SlowDown</Code></Error>")]
    public async Task A_rate_limit_of_storage_is_one_and_no_refusal(int status, string body)
    {
        LocalFile file = _files.Inspect("img.png");
        FileToSend sent = new(file, new UploadTarget("a6efaac9-e409-5597-8939-3b22eb80a778", null), file.Name);
        using TestClient client = TestClient.Over(Urls.Script(1).Answer(status, body));

        await new FileSender(client.Service, null, UploadItemType.Image, _slots, static _ => { }, new Endurance()).SendAsync([sent], default);

        Assert.Equal(EncordErrorKind.RateLimited, Assert.IsType<EncordException>(sent.Failure).Kind);
    }
}
