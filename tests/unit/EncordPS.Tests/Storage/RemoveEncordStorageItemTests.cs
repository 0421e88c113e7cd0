namespace EncordPS.Tests.Storage;

public sealed class RemoveEncordStorageItemTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void Items_of_several_folders_are_removed_with_their_rows_in_a_request_for_each_folder()
    {
        Engine.Set("other", Fixture.NewDataset("Other", 3));

        Assert.Equal(
            "0 0",
            InDataset(
                3,
                """
                $both = @($items) + @(Get-EncordDataset -DatasetHash $other | Get-EncordStorageItem)
                $both[0, 3, 1, 4, 2, 5] | Remove-EncordStorageItem -Force
                "$(@(Get-EncordDataRow $set).Count) $(@(Get-EncordDataRow $other).Count)"
                """).Text);
        Assert.Equal([3, 3], Removals().Select(removal => removal.Json.GetProperty("childUuids").GetArrayLength()));
        Assert.Empty(Trace.Of("POST storage/items/get-bulk"));
    }

    [Fact]
    public void Ids_alone_are_looked_up_first()
    {
        Assert.Equal("1", InDataset(3, "Remove-EncordStorageItem $items[0, 1].Uuid -Force; @(Get-EncordDataRow $set).Count").Text);
        Assert.Single(Removals());
    }

    [Fact]
    public void Items_that_are_not_there_are_an_error_each_and_the_others_are_removed()
    {
        Invocation got = InDataset(
            6,
            """
            $items[2] | Remove-EncordStorageItem -Force
            @($items; [pscustomobject]@{ ItemUuid = $unknown }) | Remove-EncordStorageItem -Force
            @(Get-EncordDataRow $set).Count
            """);

        Assert.Equal("0", Assert.Single(got.Written));
        Assert.Equal(2, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("AccessDenied", ErrorCategory.PermissionDenied));
        Assert.Equal("bulk/0000003.jpg", ((PSObject)got.Errors[0].TargetObject).Properties["Name"].Value);
    }

    [Fact]
    public void Frames_that_nothing_uses_go_too_unless_they_are_kept()
    {
        Assert.Equal(
            ["False", "True"],
            Invoke(
                """
                foreach ($keep in $false, $true) {
                    $set = (New-EncordDataset 'Frames').DatasetHash
                    $files = @{ image_groups = @(@{ title = 'g'; createVideo = $false; objectUrl_0 = 's3://b/0.png'; objectUrl_1 = 's3://b/1.png' }) }
                    $null = Add-EncordPrivateData $set $aws -PrivateFiles $files -Wait
                    $group = Get-EncordDataset -DatasetHash $set | Get-EncordStorageItem
                    $group | Remove-EncordStorageItem -Force -KeepUnusedFrames:$keep
                    @(Get-EncordDataset -DatasetHash $set | Get-EncordStorageItem).Count -eq 2
                }
                """).Texts);
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
    public void Without_Force_a_person_is_asked()
    {
        Assert.NotEmpty(InDataset(1, "$items | Remove-EncordStorageItem").Errors);
        Assert.Empty(Removals());
    }

    [Theory]
    [InlineData("-WhatIf")]
    [InlineData("-Force -WhatIf")]
    public void WhatIf_removes_nothing(string options)
    {
        InDataset(1, $"$items | Remove-EncordStorageItem {options}").Errors.MustBeNone();
        Assert.Empty(Removals());
    }

    [Fact]
    public void A_removal_without_an_answer_says_that_it_may_have_happened()
    {
        Trace.Replace(request => request.Path.EndsWith("/items/delete", StringComparison.Ordinal), Answers.Json("{}", 503));

        Invocation got = InDataset(2, "$items | Remove-EncordStorageItem -Force");

        Assert.All(got.Errors, error => error.MustBe("OutcomeUnknown", ErrorCategory.ResourceUnavailable));
        Assert.Equal(2, got.Errors.Count);
        Assert.Single(Removals());
    }

    private IEnumerable<ArrivedRequest> Removals() =>
        Trace.Requests.Where(request => request.Path.EndsWith("/items/delete", StringComparison.Ordinal));

    private Invocation InDataset(int rows, string script)
    {
        Engine.Set("set", Fixture.NewDataset("Items to remove", rows));
        return Invoke("$global:items = @(Get-EncordDataset -DatasetHash $set | Get-EncordStorageItem)\n" + script);
    }
}
