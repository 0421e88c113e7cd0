namespace EncordPS.Tests.DataRows;

public sealed class AddEncordDataRowTests : EngineTest
{
    private const string Link = "datasetlinkitems POST";

    public AddEncordDataRowTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("source", Fixture.NewDataset("Source", 10));
        Engine.Set("set", Fixture.NewDataset("Target", 0));
        Engine.Set("items", Invoke("Get-EncordDataRow $source | ForEach-Object BackingItemUuid").Output.ToArray());
        Trace.Forget();
    }

    [Fact]
    public void Rows_of_another_dataset_are_linked_in_one_request_and_in_their_order()
    {
        Assert.Equal(
            ["bulk/0000001.jpg", "bulk/0000010.jpg", "10", "True"],
            Invoke(
                """
                $made = @(Get-EncordDataRow $source | Add-EncordDataRow -DatasetHash $set)
                $made[0].Title; $made[9].Title; $made.Count; $made[0].DatasetHash -eq $set
                """).Texts);
        Assert.Single(Trace.Of(Link));
        Assert.Equal("SKIP", Trace.Of(Link)[0].Payload.GetProperty("duplicates_behavior").GetString());
    }

    [Fact]
    public void What_is_in_the_dataset_already_is_skipped()
    {
        Assert.Equal(
            ["3", "7"],
            Invoke("@(Add-EncordDataRow $set $items[0..2]).Count; @(Add-EncordDataRow $set $items).Count").Texts);
    }

    [Theory]
    [InlineData("Duplicate")]
    [InlineData("DUPLICATE")]
    public void Duplicates_are_made_where_that_is_asked_for(string behavior)
    {
        Assert.Equal(
            ["2", "4"],
            Invoke(
                $"@(Add-EncordDataRow $set $items[0], $items[0] -DuplicatesBehavior {behavior}).Count"
                + $"; $null = Add-EncordDataRow $set $items[0..1] -DuplicatesBehavior {behavior}; @(Get-EncordDataRow $set).Count").Texts);
    }

    [Fact]
    public void With_Fail_each_duplicate_is_an_error_and_the_others_are_linked()
    {
        Invoke("Add-EncordDataRow $set $items[3], $items[7]").Errors.MustBeNone();

        Invocation got = Invoke("Get-EncordDataRow $source | Add-EncordDataRow -DatasetHash $set -DuplicatesBehavior Fail");

        Assert.Equal(8, got.Output.Count);
        Assert.Equal(2, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("AlreadyExists", ErrorCategory.ResourceExists));
        Assert.All(got.Errors, error => error.MustAdvise("-DuplicatesBehavior Skip"));
        Assert.Equal(
            ["bulk/0000004.jpg", "bulk/0000008.jpg"],
            got.Errors.Select(error => PSObject.AsPSObject(error.TargetObject).Properties["Title"].Value));
    }

    [Fact]
    public void An_unknown_item_is_an_error_and_the_others_are_linked()
    {
        Invocation got = Invoke("Add-EncordDataRow $set ($items[0..4] + $unknown + 'item' + $items[5..9])");

        Assert.Equal(10, got.Output.Count);
        Assert.Equal(["InvalidId", "InvalidArgument"], got.Errors.Select(error => error.Id()));
        got.Errors[1].MustBe("InvalidArgument", ErrorCategory.InvalidArgument, Seed.Unknown);
    }

    [Fact]
    public void Items_of_a_table_are_named_by_their_ids()
    {
        Assert.Equal(
            "2",
            Invoke(
                """
                $table = @{ ItemUuid = "$($items[0])" }, @{ BackingItemUuid = $items[1] } | ForEach-Object { [pscustomobject] $_ }
                @($table | Add-EncordDataRow $set).Count
                """).Text);
    }

    [Fact]
    public void An_unknown_dataset_is_an_error_for_each_item_and_not_asked_for_each()
    {
        Invocation got = Invoke("Add-EncordDataRow $unknown $items");

        Assert.Equal(10, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("DatasetNotFound", ErrorCategory.ObjectNotFound));
        Assert.Single(Trace.Of(Link));
    }

    [Fact]
    public void Who_may_not_change_the_dataset_links_nothing()
    {
        Fixture.Server.SetDatasetRole(Guid.Parse(Invoke("$set").Text), Seed.User, "user");

        Invocation got = Invoke("Add-EncordDataRow $set $items[0..1]");

        Assert.Equal(2, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("AccessDenied", ErrorCategory.PermissionDenied));
        Assert.Single(Trace.Of(Link));
    }

    [Fact]
    public void WhatIf_sends_nothing()
    {
        Invoke("Add-EncordDataRow $set $items -WhatIf").Errors.MustBeNone();

        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void A_row_without_an_item_in_storage_is_an_error_and_the_others_are_linked()
    {
        Invocation got = Invoke("@(@(Get-EncordDataRow $drone)[0]; Get-EncordDataRow $source) | Add-EncordDataRow -DatasetHash $set");

        Assert.Equal(10, got.Output.Count);
        got.Error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument);
        got.Error.MustSay("no storage item");
    }
}
