using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Protocols;

public sealed class PagedListingTests
{
    [Fact]
    public async Task The_pages_follow_each_other_until_one_names_no_next()
    {
        ScriptedHandler script = new ScriptedHandler()
            .Answer(200, Page("\"t 1\"", "a", "b")).Answer(200, Page("null")).Answer(200, Page("null", "never"));

        List<IReadOnlyList<StorageFolder>> pages = await ReadAsync(script, wanted: null);

        Assert.Equal(["a", "b"], pages.SelectMany(static page => page).Select(static folder => folder.Name));
        Assert.Equal(
            [
                "/v2/public/storage/folders?isRecursive=False&order=name&desc=False&pageSize=500",
                "/v2/public/storage/folders?isRecursive=False&order=name&desc=False&pageToken=t+1&pageSize=500",
            ],
            script.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task A_page_without_entries_is_not_the_last_one()
    {
        ScriptedHandler script = new ScriptedHandler()
            .Answer(200, Page("\"1\"")).Answer(200, Page("\"\"", "a")).Answer(200, """{"results": []}""");

        List<IReadOnlyList<StorageFolder>> pages = await ReadAsync(script, wanted: null);

        Assert.Equal([0, 1, 0], pages.Select(static page => page.Count));
        Assert.Contains("&pageToken=&", script.Requests[2].Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 500)]
    [InlineData(1L, 1)]
    [InlineData(3L, 3)]
    [InlineData(1000L, 1000)]
    [InlineData(1001L, 501)]
    [InlineData(1500L, 750)]
    [InlineData(100_000L, 1000)]
    [InlineData(long.MaxValue, 1000)]
    public async Task A_page_is_as_large_as_what_is_wanted(long? wanted, int size)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, Page("null", "a"));

        await ReadAsync(script, wanted);

        Assert.EndsWith($"&pageSize={size}", script.Request.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_pages_are_asked_for_than_hold_what_is_wanted()
    {
        ScriptedHandler script = new ScriptedHandler()
            .Answer(200, Page("\"1\"", "a", "b")).Answer(200, Page("\"2\"", "c", "d")).Answer(200, Page("null", "never"));

        Assert.Equal(2, (await ReadAsync(script, wanted: 3)).Count);
        Assert.Equal(2, script.Requests.Count);
    }

    [Fact]
    public async Task What_nobody_wants_is_not_asked_for()
    {
        ScriptedHandler script = new();

        Assert.Empty(await ReadAsync(script, wanted: 0));
        Assert.Empty(script.Requests);
    }

    [Fact]
    public async Task The_next_page_is_not_asked_for_before_it_is_wanted()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, Page("\"1\"", "a")).Answer(200, Page("null", "b"));
        using TestClient client = TestClient.Over(script);
        await using IAsyncEnumerator<IReadOnlyList<StorageFolder>> pages =
            client.Api.StorageFolders.List(new()).ReadAsync(null, default).GetAsyncEnumerator();

        Assert.Empty(script.Requests);
        Assert.True(await pages.MoveNextAsync());
        Assert.Single(script.Requests);
        Assert.True(await pages.MoveNextAsync());
        Assert.Equal(2, script.Requests.Count);
    }

    [Theory]
    [InlineData("\"1\"", "\"1\"")]
    [InlineData("\"1\"", "\"2\"", "\"1\"")]
    public async Task A_token_that_comes_again_is_an_error_and_not_a_listing_without_end(params string[] tokens)
    {
        ScriptedHandler script = new();
        foreach (string token in tokens)
        {
            script.Answer(200, Page(token, "a"));
        }

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => ReadAsync(script, wanted: null));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
        Assert.Contains("does not end", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.TraceId);
        Assert.Equal(tokens.Length, script.Requests.Count);
    }

    [Theory]
    [InlineData("""{"nextPageToken": null}""")]
    [InlineData("""{"results": null, "nextPageToken": null}""")]
    [InlineData("""{"results": [], "nextPageToken": 7}""")]
    [InlineData("""{"results": [{"uuid": 1}]}""")]
    [InlineData("""{"results": [""")]
    [InlineData("null")]
    public async Task What_is_no_page_is_a_malformed_answer(string body)
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => ReadAsync(new ScriptedHandler().Answer(200, body), wanted: null));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Fact]
    public async Task Each_page_is_asked_for_again_when_it_fails()
    {
        ScriptedHandler script = new ScriptedHandler()
            .Answer(503).Answer(200, Page("\"1\"", "a")).Answer(503).Answer(200, Page("null", "b"));

        Assert.Equal(2, (await ReadAsync(script, wanted: null, retries: 1)).Count);
        Assert.Equal(4, script.Requests.Count);
    }

    private static string Page(string token, params string[] names) =>
        $$"""{"results": [{{string.Join(',', names.Select(Folder))}}], "nextPageToken": {{token}}}""";

    private static string Folder(string name) => $$"""{"uuid": "{{Guid.NewGuid()}}", "name": "{{name}}"}""";

    private static async Task<List<IReadOnlyList<StorageFolder>>> ReadAsync(ScriptedHandler script, long? wanted, int retries = 0)
    {
        using TestClient client = TestClient.Over(script, retries: retries);
        List<IReadOnlyList<StorageFolder>> pages = [];
        await foreach (IReadOnlyList<StorageFolder> page in client.Api.StorageFolders.List(new()).ReadAsync(wanted, default))
        {
            pages.Add(page);
        }

        return pages;
    }
}
