namespace EncordPS.Tests.Storage;

/// <summary>A folder of 2,500 items, which the service lists in pages.</summary>
public sealed class ItemPagingTests : EngineTest
{
    public ItemPagingTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("large", Fixture.LargeItemFolder);
    }

    [Fact]
    public void All_items_come_in_order_across_the_pages()
    {
        Assert.Equal(
            Enumerable.Range(1, 2500).Select(Name), Invoke("Get-EncordStorageItem -FolderUuid $large | ForEach-Object Name").Texts);
        Assert.Equal(5, Trace.Requests.Count);
    }

    [Fact]
    public void First_makes_one_request_that_asks_for_no_more()
    {
        Assert.Equal(3, Invoke("Get-EncordStorageItem -FolderUuid $large -First 3").Output.Count);
        Assert.Equal("3", Trace.Request.Query["pageSize"]);
    }

    [Fact]
    public void Skip_and_Descending_are_the_service_s_own_order()
    {
        Assert.Equal(
            [Name(2498), Name(2497)],
            Invoke("Get-EncordStorageItem -FolderUuid $large -Descending -Skip 2 -First 2 | ForEach-Object Name").Texts);
        Assert.Equal(("True", "4"), (Trace.Request.Query["desc"], Trace.Request.Query["pageSize"]));
    }

    private static string Name(int number) => $"bulk/{number:D7}.jpg";
}
