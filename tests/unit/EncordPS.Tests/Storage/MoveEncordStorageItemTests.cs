namespace EncordPS.Tests.Storage;

public sealed class MoveEncordStorageItemTests : EngineTest
{
    public MoveEncordStorageItemTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("target", Fixture.NewFolder("Target"));
    }

    [Fact]
    public void Items_from_the_pipeline_are_moved_in_few_requests()
    {
        Assert.Equal("700", InFolder(700, "$items | Move-EncordStorageItem -Destination $target; @(Get-EncordStorageItem -FolderUuid $target).Count").Text);
        Assert.Equal([200, 500], Moves().Select(move => move.Json.GetProperty("itemUuids").GetArrayLength()).Order());
    }

    [Fact]
    public void Items_by_id_alone_are_looked_up_in_one_request_more()
    {
        InFolder(3, "Move-EncordStorageItem $items.Uuid $target").Errors.MustBeNone();

        Assert.Single(Moves());
        Assert.Single(Trace.Of("POST storage/items/get-bulk"));
    }

    [Fact]
    public void PassThru_writes_the_items_as_they_are_afterwards()
    {
        Assert.Equal(
            ["True", "True"],
            InFolder(2, "$items | Move-EncordStorageItem -Destination $target -PassThru | ForEach-Object { \"$($_.ParentUuid)\" -eq $target }").Texts);
    }

    [Fact]
    public void An_item_that_has_been_moved_since_is_found_again()
    {
        Engine.Set("third", Fixture.NewFolder("Third"));

        Assert.Equal(
            "3",
            InFolder(
                3,
                """
                $items[1] | Move-EncordStorageItem -Destination $third
                $items | Move-EncordStorageItem -Destination $target
                @(Get-EncordStorageItem -FolderUuid $target).Count
                """).Text);
    }

    [Fact]
    public void Bad_items_are_an_error_each_and_the_others_are_moved()
    {
        Invocation got = InFolder(
            4,
            """
            @($items[0..1]; [pscustomobject]@{ ItemUuid = $unknown }; [pscustomobject]@{ ItemUuid = 'x' }; $items[2..3]) |
                Move-EncordStorageItem -Destination $target
            @(Get-EncordStorageItem -FolderUuid $target).Count
            """);

        Assert.Equal("4", Assert.Single(got.Written));
        Assert.Equal(["InvalidId", "AccessDenied"], got.Errors.Select(error => error.Id()));
    }

    [Fact]
    public void A_dataset_that_mirrors_the_folder_loses_its_rows_only_when_that_is_allowed()
    {
        Engine.Set("set", Fixture.NewDataset("Mirrored", 20));

        Invocation refused = Invoke("Get-EncordDataset -DatasetHash $set | Get-EncordStorageItem | Move-EncordStorageItem -Destination $target");
        Assert.Equal(20, refused.Errors.Count);
        Assert.All(refused.Errors, error => error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument));
        refused.Errors[0].MustSay("mirrors the dataset");
        refused.Errors[0].MustAdvise("-AllowMirrorDatasetChanges");
        Assert.InRange(Moves().Count(), 1, 2);

        Assert.Equal(
            "0",
            Invoke(
                """
                Get-EncordDataset -DatasetHash $set | Get-EncordStorageItem | Move-EncordStorageItem -Destination $target -AllowMirrorDatasetChanges
                @(Get-EncordDataRow $set).Count
                """).Text);
    }

    [Fact]
    public void A_destination_that_is_not_there_is_what_the_error_names()
    {
        Invocation got = InFolder(8, "$items | Move-EncordStorageItem -Destination $unknown");

        Assert.Equal(8, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("AccessDenied", ErrorCategory.PermissionDenied));
        Assert.All(got.Errors, error => error.MustSay($"storage folder '{Seed.Unknown}'"));
        Assert.InRange(Moves().Count(), 1, 2);
    }

    [Fact]
    public void A_destination_that_is_no_id_ends_the_command()
    {
        InFolder(1, "$items | Move-EncordStorageItem -Destination 'somewhere'").Error.MustBe("InvalidId", ErrorCategory.InvalidArgument, "somewhere");
        Assert.Empty(Moves());
    }

    [Fact]
    public void WhatIf_moves_nothing()
    {
        InFolder(2, "$items | Move-EncordStorageItem -Destination $target -WhatIf").Errors.MustBeNone();
        Assert.Empty(Moves());
    }

    private IEnumerable<ArrivedRequest> Moves() => Trace.Requests.Where(request => request.Path.EndsWith("/items/move", StringComparison.Ordinal));

    /// <summary>Runs a script with items in a folder that no dataset mirrors.</summary>
    private Invocation InFolder(int count, string script)
    {
        Engine.Set("source", Fixture.NewFolder("Source"));
        Engine.Set("set", Fixture.NewDataset("Where items come from", count));
        Invoke(
            "Get-EncordDataset -DatasetHash $set | Get-EncordStorageItem | Move-EncordStorageItem -Destination $source -AllowMirrorDatasetChanges")
            .Errors.MustBeNone();
        Engine.Set("items", Invoke("Get-EncordStorageItem -FolderUuid $source").Output.ToArray());
        Trace.Forget();
        return Invoke(script);
    }
}
