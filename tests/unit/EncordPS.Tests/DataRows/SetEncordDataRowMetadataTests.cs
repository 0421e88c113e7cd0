namespace EncordPS.Tests.DataRows;

public sealed class SetEncordDataRowMetadataTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Bulk = "PATCH storage/items/patch-bulk";
    private const string ReadBack = "Get-EncordDataRow $set -FetchClientMetadata | ForEach-Object { $_.ClientMetadata.n }";

    [Fact]
    public void What_was_copied_before_takes_changes_back()
    {
        Engine.Set("set", Fixture.NewDataset("To be restored", 2));

        Assert.Equal(
            ["bulk/0000001.jpg", "bulk/0000002.jpg", "1", "1"],
            Invoke(
                """
                Get-EncordDataRow $set | Set-EncordDataRowMetadata -ClientMetadata @{ n = 1 }
                $before = Get-EncordDataRow $set -FetchClientMetadata |
                    ForEach-Object { [pscustomobject] @{
                        DatasetHash = $_.DatasetHash; DataHash = $_.DataHash; BackingItemUuid = $_.BackingItemUuid
                        Title = $_.Title; ClientMetadata = $_.ClientMetadata } }
                Get-EncordDataRow $set | Set-EncordDataRow -Title 'other'
                Get-EncordDataRow $set | Set-EncordDataRowMetadata -ClientMetadata @{ n = 2; more = $true }
                $before | Set-EncordDataRow -Title { $_.Title }
                $before | Set-EncordDataRowMetadata -ClientMetadata { $_.ClientMetadata }
                Get-EncordDataRow $set | Remove-EncordDataRow -Force
                $null = $before | Add-EncordDataRow -DatasetHash $set
                $now = Get-EncordDataRow $set -FetchClientMetadata
                $now.Title; $now | ForEach-Object { $_.ClientMetadata.Values -join ' ' }
                """).Texts);
    }

    [Fact]
    public void A_thousand_rows_are_one_request()
    {
        Assert.Equal(
            "1000", InDataset(1000, "Get-EncordDataRow $set | Set-EncordDataRowMetadata @{ n = 1 }; @(" + ReadBack + ").Count").Text);

        Assert.Single(Trace.Of(Bulk));
    }

    [Fact]
    public void The_batch_size_says_how_many_rows_are_in_a_request()
    {
        InDataset(10, "Get-EncordDataRow $set | Set-EncordDataRowMetadata @{ n = 1 } -BatchSize 4").Errors.MustBeNone();

        Assert.Equal(
            [2, 4, 4],
            Trace.Of(Bulk).Select(request => request.Json.GetProperty("itemPatches").EnumerateObject().Count()).Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void A_batch_size_that_the_service_refuses_is_refused_here(int size)
    {
        Assert.StartsWith(
            "ParameterArgumentValidationError",
            Invoke($"Get-EncordDataRow $shelves | Set-EncordDataRowMetadata @{{}} -BatchSize {size}").Error.Id(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_row_among_a_thousand_is_one_error_and_the_others_are_changed()
    {
        string[] texts = InDataset(
            999,
            """
            $rows = @(Get-EncordDataRow $set)
            $bad = [pscustomobject]@{ BackingItemUuid = $unknown; Name = 'the bad one' }
            @($rows[0..499]; $bad; $rows[500..998]) |
                Set-EncordDataRowMetadata @{ n = 1 } -ErrorVariable failures -ErrorAction SilentlyContinue
            $failures.Count
            $failures[0].FullyQualifiedErrorId
            $failures[0].CategoryInfo.Category
            $failures[0].TargetObject.Name
            """ + $"\n@({ReadBack}).Count").Texts;

        Assert.Equal(
            ["1", "InvalidArgument,EncordPS.Commands.SetEncordDataRowMetadataCommand", "InvalidArgument", "the bad one", "999"],
            texts);
        Assert.InRange(Trace.Of(Bulk).Count, 2, 25);
    }

    [Fact]
    public void The_throttle_limit_is_for_the_rows_of_all_batches_together()
    {
        ConcurrencyGauge gauge = new("datarow");
        Trace.Before = gauge.MeasureAsync;

        Invoke("Get-EncordDataRow $drone | Set-EncordDataRowMetadata @{ n = 1 } -BatchSize 2 -ThrottleLimit 2").Errors.MustBeNone();

        Assert.Equal(2, gauge.Most);
    }

    [Fact]
    public void Rows_without_a_backing_item_are_changed_one_by_one()
    {
        Assert.Equal(
            ["5", "5"],
            Invoke(
                """
                @(Get-EncordDataRow $drone | Set-EncordDataRowMetadata { @{ n = $_.Title } } -PassThru).Count
                @(Get-EncordDataRow $drone -FetchClientMetadata | Where-Object { $_.ClientMetadata.n -eq $_.Title }).Count
                """).Texts);
        Assert.Empty(Trace.Of(Bulk));
        Assert.Equal(5, Trace.Of("datarow POST").Count);
    }

    [Fact]
    public void Rows_of_a_table_with_text_columns_are_named_by_their_ids()
    {
        Assert.Equal(
            ["red", "red"],
            InDataset(
                2,
                """
                $table = Get-EncordDataRow $set | ForEach-Object {
                    [pscustomobject]@{ DataHash = "$($_.DataHash)"; BackingItemUuid = "$($_.BackingItemUuid)"; Colour = 'red' }
                }
                $table | Set-EncordDataRowMetadata { @{ n = $_.Colour } }
                """ + "\n" + ReadBack).Texts);
    }

    [Fact]
    public void A_table_without_items_needs_the_dataset_and_the_row()
    {
        Assert.Equal(
            ["5"],
            InDataset(
                1,
                """
                $id = (Get-EncordDataRow $set).DataHash
                [pscustomobject]@{ DataHash = $id; DatasetHash = $set; BackingItemUuid = '' } | Set-EncordDataRowMetadata @{ n = 5 }
                """ + "\n" + ReadBack).Texts);
    }

    [Fact]
    public void Input_that_names_no_row_and_malformed_ids_do_not_stop_the_others()
    {
        Invocation got = InDataset(
            1,
            """
            @([pscustomobject]@{ Title = 'nobody' }
                [pscustomobject]@{ BackingItemUuid = 'item-1' }
                Get-EncordDataRow $set) | Set-EncordDataRowMetadata @{ n = 1 } -PassThru | ForEach-Object Title
            """);

        Assert.Equal("bulk/0000001.jpg", Assert.Single(got.Output)!.ToString());
        Assert.Equal(2, got.Errors.Count);
        got.Errors[0].MustBe("InvalidArgument", ErrorCategory.InvalidArgument);
        got.Errors[1].MustBe("InvalidId", ErrorCategory.InvalidArgument, "item-1");
    }

    [Fact]
    public void Of_two_changes_of_a_row_the_later_one_stays()
    {
        Assert.Equal(
            ["2"],
            InDataset(
                1,
                """
                $item = (Get-EncordDataRow $set).BackingItemUuid
                1, 2 | ForEach-Object { [pscustomobject]@{ BackingItemUuid = $item; N = $_ } } |
                    Set-EncordDataRowMetadata { @{ n = $_.N } } -BatchSize 1
                """ + "\n" + ReadBack).Texts);
    }

    [Fact]
    public void WhatIf_changes_nothing()
    {
        InDataset(3, "Get-EncordDataRow $set | Set-EncordDataRowMetadata @{ n = 1 } -WhatIf").Errors.MustBeNone();

        Assert.Equal(["datarows GET"], Trace.Operations);
    }

    [Fact]
    public void PassThru_writes_the_rows_with_their_new_metadata()
    {
        Assert.Equal(
            ["1", "1"],
            InDataset(
                2,
                """
                Get-EncordDataRow $set | Set-EncordDataRowMetadata @{ n = 1 } -PassThru | ForEach-Object { $_.ClientMetadata.n }
                """).Texts);
    }

    [Fact]
    public void PassThru_writes_the_row_also_when_its_ids_were_typed()
    {
        Assert.Equal(
            "1",
            InDataset(
                1,
                """
                $row = Get-EncordDataRow $set
                (Set-EncordDataRowMetadata @{ n = 1 } -DatasetHash $set -DataHash $row.DataHash -PassThru).ClientMetadata.n
                """).Text);
    }

    [Fact]
    public void A_change_that_the_service_does_not_confirm_is_an_error_about_each_row()
    {
        Trace.Replace(request => request.Operation == Bulk, Answers.Json("""{"results": []}"""));

        Invocation got = InDataset(2, "Get-EncordDataRow $set | Set-EncordDataRowMetadata @{ n = 1 } -PassThru");

        Assert.Empty(got.Output);
        Assert.Equal(2, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("MalformedAnswer", ErrorCategory.InvalidData));
    }

    private Invocation InDataset(int rows, string script)
    {
        Engine.Set("set", Fixture.NewDataset("Metadata", rows));
        return Invoke(script);
    }
}
