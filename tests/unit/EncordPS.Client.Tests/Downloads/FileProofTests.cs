using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Downloads;

/// <summary>What is taken for a whole file, and what is not.</summary>
public sealed class FileProofTests
{
    private const string Content = "0123456789abcdef";

    [Theory]
    [InlineData("x-goog-hash: md5=QDKvjWEDUSOQbljgZxQMxQ==\r\nx-goog-stored-content-encoding: gzip")]
    [InlineData("x-amz-server-side-encryption: aws:kms\r\nETag: \"00000000000000000000000000000000\"")]
    [InlineData("x-amz-server-side-encryption-customer-algorithm: AES256\r\nETag: \"00000000000000000000000000000000\"")]
    [InlineData("x-amz-request-id: 1\r\nETag: \"00000000000000000000000000000000-2\"")]
    [InlineData("ETag: \"00000000000000000000000000000000\"")]
    public async Task A_digest_of_something_else_is_none(string header)
    {
        await using Storage storage = new((_, connection) => Storage.WholeAsync(connection, "0123456789abcdeX", header + "\r\n"));

        await storage.DownloadAsync(size: Content.Length);

        storage.MustHave("0123456789abcdeX");
    }

    [Theory]
    [InlineData("ETag: \"v1\"\r\n")]
    [InlineData("ETag: \"v1\"\r\nx-goog-hash: md5=QDKvjWEDUSOQbljgZxQMxQ==\r\n")]
    public async Task What_is_cut_though_its_length_fits_is_gone_on_with(string headers)
    {
        await using Storage storage = new(
            (request, connection) => Storage.From(request) is { } from
                ? Storage.RestAsync(connection, Content[from..], from, Content.Length, headers)
                : Storage.WholeAsync(connection, Content[..7], headers),
            retries: 1);

        Assert.Equal(SaveOutcome.Saved, (await storage.DownloadAsync(size: Content.Length)).Outcome);

        storage.MustHave(Content);
        Assert.Equal([null, 7], storage.Requests.Select(Storage.From));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ETag: \"v1\"\r\n")]
    [InlineData("x-goog-hash: md5=QDKvjWEDUSOQbljgZxQMxQ==\r\n")]
    public async Task What_is_cut_each_time_is_damaged_and_never_saved(string headers)
    {
        await using Storage storage = new((_, connection) => Storage.WholeAsync(connection, Content[..7], headers), retries: 2);

        DownloadException damage = await Assert.ThrowsAsync<DownloadException>(() => storage.DownloadAsync(size: Content.Length));

        Assert.Equal(DownloadProblem.Damaged, damage.Problem);
        Assert.Equal(3, storage.Requests.Count);
        Assert.Empty(Directory.GetFiles(storage.Root));
    }

    [Fact]
    public async Task Where_the_service_has_another_size_the_word_of_storage_counts()
    {
        await using Storage storage = new(
            (request, connection) => Storage.From(request) is null
                ? Storage.WholeAsync(connection, Content)
                : connection.AnswerAsync("416 Range Not Satisfiable", "", "Content-Range: bytes */16\r\n"),
            retries: 1);

        Assert.Equal(SaveOutcome.Saved, (await storage.DownloadAsync(size: 99)).Outcome);

        storage.MustHave(Content);
        Assert.Equal(2, storage.Requests.Count);
    }

    [Fact]
    public async Task A_digest_proves_a_file_of_which_the_service_has_another_size()
    {
        await using Storage storage = new((_, connection) => Storage.WholeAsync(connection, Content, "Content-MD5: QDKvjWEDUSOQbljgZxQMxQ==\r\n"));

        await storage.DownloadAsync(size: 99);

        storage.MustHave(Content);
        Assert.Single(storage.Requests);
    }

    [Fact]
    public async Task What_comes_packed_all_the_same_is_damaged()
    {
        await using Storage storage = new((_, connection) => Storage.WholeAsync(connection, "packed", "Content-Encoding: gzip\r\nETag: \"v1\"\r\n"));

        DownloadException damage = await Assert.ThrowsAsync<DownloadException>(() => storage.DownloadAsync(size: Content.Length));

        Assert.Equal(DownloadProblem.Damaged, damage.Problem);
        Assert.Contains("packed (gzip)", damage.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(storage.Root));
    }

    [Fact]
    public async Task A_part_that_was_cut_in_an_earlier_run_is_not_taken_for_whole()
    {
        await using Storage storage = new((_, connection) => Storage.RestAsync(connection, Content[7..], 7, 16));
        storage.LeavePart(Content[..7], """{"Id": "id", "Version": "\"v1\"", "Length": 7, "Md5": null}""");

        await storage.DownloadAsync(size: Content.Length);

        storage.MustHave(Content);
    }
}
