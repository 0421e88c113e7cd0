using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class StorageItemListTests
{
    private static readonly Guid s_folder = Guid.Parse("6bf74574-6684-5bcf-a897-31d0c2eef446");

    [Fact]
    public async Task Listing_a_folder_sends_what_the_SDK_sends()
    {
        StorageItemFilter filter = new(
            "a", IsInDataset: false, ItemTypes: [StorageItemType.Image, StorageItemType.DicomSeries], Order: FoldersSortBy.CreatedAt, Descending: true, SignUrls: true);

        SentRequest sent = await ListAsync(items => items.ListIn(s_folder, filter), wanted: 5);

        Capture.Load("folder_list_items-all").AssertSame(sent);
    }

    [Fact]
    public async Task Searching_below_a_folder_sends_what_the_SDK_sends()
    {
        StorageItemFilter filter = new(IsRecursive: true, IsInDataset: true, ItemTypes: [StorageItemType.Pdf]);

        Capture.Load("folder_find_items-types").AssertSame(await ListAsync(items => items.ListIn(s_folder, filter), wanted: 100));
    }

    [Fact]
    public async Task Searching_everywhere_sends_what_the_SDK_sends()
    {
        StorageItemFilter filter = new(
            "i",
            IsInDataset: true,
            ItemTypes: [StorageItemType.ImageGroup, StorageItemType.Video],
            IncludeOrgAccess: true,
            Order: FoldersSortBy.CreatedAt,
            Descending: true,
            SignUrls: true);

        Capture.Load("find_storage_items-all").AssertSame(await ListAsync(items => items.Search(filter), wanted: 2));
    }

    [Fact]
    public async Task A_later_page_has_its_token_before_the_size()
    {
        ScriptedHandler script = new ScriptedHandler()
            .Answer(200, """{"results": [], "nextPageToken": "t"}""").Answer(200, """{"results": []}""");
        using TestClient client = TestClient.Over(script);

        await client.Api.StorageItems.ListIn(s_folder, new()).ReadAsync(null, default).CollectAsync();

        Assert.Contains("&desc=False&pageToken=t&pageSize=500&signUrls=False&", script.Requests[1].Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ListedMetadata.Included, "includeClientMetadata=True&clientMetadataAsSignedUrl=False")]
    [InlineData(ListedMetadata.LeftOut, "includeClientMetadata=False&clientMetadataAsSignedUrl=False")]
    [InlineData(ListedMetadata.AsSignedUrl, "includeClientMetadata=True&clientMetadataAsSignedUrl=True")]
    internal async Task A_folder_s_listing_says_how_metadata_come(ListedMetadata metadata, string expected)
    {
        SentRequest sent = await ListAsync(items => items.ListIn(s_folder, new(Metadata: metadata)), wanted: null);

        Assert.EndsWith($"&signUrls=False&{expected}", sent.Target, StringComparison.Ordinal);
    }

    private static async Task<SentRequest> ListAsync(
        Func<StorageItemOperations, PagedListing<StorageItem>> list, long? wanted)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, """{"results": [], "nextPageToken": null}""");
        using TestClient client = TestClient.Over(script);
        await list(client.Api.StorageItems).ReadAsync(wanted, default).CollectAsync();
        return script.Request;
    }
}
