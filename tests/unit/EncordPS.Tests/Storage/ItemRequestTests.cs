using System.Text.Json;

namespace EncordPS.Tests.Storage;

/// <summary>Many items at once, and what is made of answers about items that a real service does not give.</summary>
public sealed class ItemRequestTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Patch = "PATCH storage/items/patch-bulk";

    [Fact]
    public void Items_that_are_not_there_are_an_error_each_and_the_others_come_in_order()
    {
        Engine.Set("set", Fixture.NewDataset("Some missing", 600));

        Invocation got = Invoke(
            """
            $ids = @((Get-EncordDataRow $set).BackingItemUuid)
            Get-EncordStorageItem -ItemUuid (@('x'; $ids[0..299]; $unknown; $ids[300..599])) | ForEach-Object Name
            """);

        Assert.Equal(Enumerable.Range(1, 600).Select(number => $"bulk/{number:D7}.jpg"), got.Written);
        Assert.Equal(2, got.Errors.Count);
        got.Errors[0].MustBe("InvalidId", ErrorCategory.InvalidArgument, "x");
        got.Errors[1].MustBe("AccessDenied", ErrorCategory.PermissionDenied, Seed.Unknown);
        Assert.InRange(Trace.Requests.Count, 3, 25);
    }

    [Fact]
    public void A_summary_that_cannot_be_fetched_is_an_error_about_its_item()
    {
        Trace.Replace(request => request.Path.EndsWith("/summary", StringComparison.Ordinal), Answers.Json("{}", 403));

        Invocation got = Invoke("Get-EncordStorageItem still-bahnhof -FetchSummary");

        Assert.Empty(got.Output);
        got.Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);
        got.Error.MustSay("still-bahnhof.jpg");
    }

    [Fact]
    public void Names_made_by_a_script_block_go_in_one_request_for_a_thousand()
    {
        Assert.Equal(
            ["new-0000001.jpg", "new-0001001.jpg"],
            InDataset(1001, "@($items | Set-EncordStorageItem -Name { $_.Name -replace 'bulk/', 'new-' } -PassThru)[0, 1000] | ForEach-Object Name").Texts);
        Assert.Equal([1, 1000], Trace.Of(Patch).Select(request => Changes(request).Count()).Order());
    }

    [Fact]
    public void A_change_that_the_service_does_not_confirm_is_an_error_about_each_item()
    {
        Trace.Replace(request => request.Operation == Patch, Answers.Json("""{"results": []}"""));

        Invocation got = InDataset(2, "$items | Set-EncordStorageItem -Description 'd' -PassThru");

        Assert.Empty(got.Output);
        Assert.Equal(2, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("MalformedAnswer", ErrorCategory.InvalidData));
    }

    [Fact]
    public void Items_are_moved_five_hundred_at_a_time()
    {
        Engine.Set("source", Fixture.NewFolder("Source"));
        Engine.Set("target", Fixture.NewFolder("Target"));
        InDataset(700, "$items | Move-EncordStorageItem -Destination $source -AllowMirrorDatasetChanges").Errors.MustBeNone();
        Trace.Forget();

        Assert.Equal(
            "700",
            Invoke("Get-EncordStorageItem -FolderUuid $source | Move-EncordStorageItem -Destination $target; @(Get-EncordStorageItem -FolderUuid $target).Count").Text);
        Assert.Equal([200, 500], Sent("/items/move").Select(move => move.Json.GetProperty("itemUuids").GetArrayLength()).Order());
    }

    [Fact]
    public void An_item_that_the_service_will_not_remove_is_an_error_and_the_others_go()
    {
        string used = InDataset(5, "\"$($items[1].Uuid)\"").Text;
        Trace.Replace(
            request => request.Path.EndsWith("/items/delete", StringComparison.Ordinal) && request.Body.Contains(used, StringComparison.Ordinal),
            Answers.Json("""{"message": "The item is in use."}""", 400));

        Invocation got = Invoke("$items | Remove-EncordStorageItem -Force; @(Get-EncordDataRow $set).Count");

        Assert.Equal("1", Assert.Single(got.Written));
        got.Error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument);
        got.Error.MustSay("The item is in use.");
        got.Error.MustSay(used);
    }

    [Fact]
    public void A_removal_that_fails_is_told_as_that_when_a_look_shows_that_the_items_are_there()
    {
        Trace.Replace(request => request.Path.EndsWith("/items/delete", StringComparison.Ordinal), Answers.Json("{}", 503));

        Invocation got = InDataset(2, "$items | Remove-EncordStorageItem -Force");

        Assert.All(got.Errors, error => error.MustBe("ServerError", ErrorCategory.ResourceUnavailable));
        Assert.Equal(2, got.Errors.Count);
        Assert.Single(Sent("/items/delete"));
    }

    private Invocation InDataset(int rows, string script)
    {
        Engine.Set("set", Fixture.NewDataset("Items to change", rows));
        return Invoke("$global:items = @(Get-EncordDataset -DatasetHash $set | Get-EncordStorageItem)\n" + script);
    }

    private IEnumerable<ArrivedRequest> Sent(string path) => Trace.Requests.Where(request => request.Path.EndsWith(path, StringComparison.Ordinal));

    private static JsonElement.ObjectEnumerator Changes(ArrivedRequest request) => request.Json.GetProperty("itemPatches").EnumerateObject();
}
