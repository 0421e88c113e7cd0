namespace EncordPS.Tests.DataRows;

/// <summary>How many rows are put into few requests.</summary>
public sealed class RowBatchTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Bulk = "PATCH storage/items/patch-bulk";
    private const string Remove = "video DELETE";
    private const string ReadBack = "Get-EncordDataRow $set -FetchClientMetadata | ForEach-Object { $_.ClientMetadata.n }";

    [Fact]
    public void Very_many_ids_at_once_are_several_requests_of_bearable_size()
    {
        Invoke("Get-EncordDataRow $shelves -DataHash (1..1200 | ForEach-Object { [guid]::NewGuid() }) -Title 'none of these'").Errors.MustBeNone();

        Assert.Equal(
            [200, 500, 500],
            Trace.Requests.Select(request => request.Payload.GetProperty("data_hashes").GetArrayLength()).Order());
    }

    [Fact]
    public void Two_thousand_rows_take_a_handful_of_requests_and_none_is_lost()
    {
        Engine.Set("many", Fixture.NewDataset("Two thousand", 2000));

        Assert.Equal(
            "2000",
            Invoke("@($rows = Get-EncordDataRow $many; $rows | Get-EncordDataRow | ForEach-Object DataHash).Count").Text);
        Assert.InRange(Trace.Requests.Count, 2, 8);
    }

    [Fact]
    public void A_thousand_rows_are_one_request()
    {
        Assert.Equal(
            "1000", InDataset(1000, "Get-EncordDataRow $set | Set-EncordDataRowMetadata @{ n = 1 }; @(" + ReadBack + ").Count").Text);

        Assert.Single(Trace.Of(Bulk));
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
    public void Rows_from_the_pipeline_are_removed_in_few_requests()
    {
        Assert.Equal(
            "1", InDataset(1201, "@(Get-EncordDataRow $set)[1..1200] | Remove-EncordDataRow -Force; @(Get-EncordDataRow $set).Count").Text);
        Assert.Equal([200, 500, 500], Trace.Of(Remove).Select(request => request.Json.GetProperty("values").GetProperty("uid").GetArrayLength()).Order());
    }

    private Invocation InDataset(int rows, string script)
    {
        Engine.Set("set", Fixture.NewDataset("Rows", rows));
        return Invoke(script);
    }
}
