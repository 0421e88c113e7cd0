using System.Text.Json;

namespace EncordPS.Tests.Storage;

public sealed class SetEncordStorageItemTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Bulk = "PATCH storage/items/patch-bulk";

    [Fact]
    public void Names_made_by_a_script_block_go_in_one_request_for_a_thousand()
    {
        Assert.Equal(
            ["new-0000001.jpg", "new-0001001.jpg"],
            InDataset(1001, "@($items | Set-EncordStorageItem -Name { $_.Name -replace 'bulk/', 'new-' } -PassThru)[0, 1000] | ForEach-Object Name").Texts);
        Assert.Equal([1, 1000], Trace.Of(Bulk).Select(Patches).Order());
    }

    [Theory]
    [InlineData("{ \"was $($_.Name)\" }", "was bulk/0000001.jpg")]
    [InlineData("{ '' }", "")]
    public void A_script_block_makes_the_description_of_each_item(string description, string sent)
    {
        InDataset(1, $"$items | Set-EncordStorageItem -Description {description}").Errors.MustBeNone();

        Assert.Equal(sent, Patch(Trace.Of(Bulk)[0]).GetProperty("description").GetString());
    }

    [Fact]
    public void Only_what_was_given_is_sent()
    {
        InDataset(1, "$items | Set-EncordStorageItem -Description ''").Errors.MustBeNone();

        Assert.Equal(["description"], Patch(Trace.Of(Bulk)[0]).EnumerateObject().Select(field => field.Name));
    }

    [Theory]
    [InlineData("@{ n = 1; nested = @{ deep = $null } }")]
    [InlineData("([pscustomobject]@{ n = 1; nested = @{ deep = $null } })")]
    [InlineData("""'{"n": 1, "nested": {"deep": null}}'""")]
    [InlineData("{ @{ n = $_.Name.Length - 15; nested = @{ deep = $null } } }")]
    public void Metadata_come_in_any_form_and_replace_what_was_there(string metadata)
    {
        Assert.Equal(
            "2 1 True",
            InDataset(
                1,
                $$"""
                $items | Set-EncordStorageItem -ClientMetadata @{ old = 1 }
                $m = ($items | Set-EncordStorageItem -ClientMetadata {{metadata}} -PassThru).ClientMetadata
                "$($m.Count) $($m.n) $($m.nested.Contains('deep'))"
                """).Text);
    }

    [Fact]
    public void A_table_of_ids_will_do_and_its_other_columns_change_nothing()
    {
        Assert.Equal(
            "bulk/0000001.jpg: x",
            InDataset(
                1,
                """
                [pscustomobject]@{ ItemUuid = "$($items.Uuid)"; Name = 'not asked for'; Description = 'neither' } |
                    Set-EncordStorageItem -ClientMetadata @{ a = 'x' } -PassThru | ForEach-Object { "$($_.Name): $($_.ClientMetadata.a)" }
                """).Text);
    }

    [Fact]
    public void One_bad_item_among_many_is_one_error_and_the_others_are_changed()
    {
        Invocation got = InDataset(
            40,
            """
            @($items[0..19]; [pscustomobject]@{ ItemUuid = $unknown }; [pscustomobject]@{ ItemUuid = 'x' }; $items[20..39]) |
                Set-EncordStorageItem -Description 'seen' -PassThru
            """);

        Assert.Equal(40, got.Output.Count);
        Assert.Equal(["InvalidId", "InvalidArgument"], got.Errors.Select(error => error.Id()));
        got.Errors[1].MustSay(Seed.Unknown);
    }

    [Theory]
    [InlineData("-Description { throw 'no' }", "InvalidArgument")]
    [InlineData("-Description { 'a'; 'b' }", "InvalidArgument")]
    [InlineData("-Name { throw 'no' }", "InvalidArgument")]
    [InlineData("-Name { 'a'; 'b' }", "InvalidArgument")]
    [InlineData("-Name { '' }", "InvalidArgument")]
    [InlineData("-ClientMetadata { 5 }", "MetadataNotAnObject")]
    public void A_script_block_that_makes_nothing_usable_is_an_error_about_its_item(string change, string id)
    {
        Invocation got = InDataset(2, $"$items | Set-EncordStorageItem {change}");

        Assert.Equal(2, got.Errors.Count);
        Assert.All(got.Errors, error => Assert.Equal(id, error.Id()));
        Assert.All(got.Errors, error => error.MustHelp());
        Assert.Empty(Trace.Of(Bulk));
    }

    [Fact]
    public void A_change_of_nothing_is_refused()
    {
        InDataset(1, "$items | Set-EncordStorageItem").Error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument);
    }

    [Fact]
    public void A_change_that_the_service_does_not_confirm_is_an_error_about_each_item()
    {
        Trace.Replace(request => request.Operation == Bulk, Answers.Json("""{"results": []}"""));

        Invocation got = InDataset(2, "$items | Set-EncordStorageItem -Description 'd' -PassThru");

        Assert.Empty(got.Output);
        Assert.Equal(2, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("MalformedAnswer", ErrorCategory.InvalidData));
    }

    [Fact]
    public void WhatIf_changes_nothing()
    {
        InDataset(2, "$items | Set-EncordStorageItem -Name 'n' -WhatIf").Errors.MustBeNone();

        Assert.Empty(Trace.Of(Bulk));
    }

    private Invocation InDataset(int rows, string script)
    {
        Engine.Set("set", Fixture.NewDataset("Items to change", rows));
        return Invoke("$items = @(Get-EncordDataset -DatasetHash $set | Get-EncordStorageItem)\n" + script);
    }

    private static int Patches(ArrivedRequest request) => request.Json.GetProperty("itemPatches").EnumerateObject().Count();

    private static JsonElement Patch(ArrivedRequest request) => request.Json.GetProperty("itemPatches").EnumerateObject().Single().Value;
}
