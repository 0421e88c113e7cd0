namespace EncordPS.Tests.DataRows;

public sealed class RowsByIdTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void Piped_rows_are_gathered_into_one_request()
    {
        Assert.Equal(
            "8",
            Invoke(
                "@(Get-EncordDataRow $shelves | Get-EncordDataRow -FetchClientMetadata | Where-Object ClientMetadata).Count").Text);

        Assert.Equal(["datarows GET", "datarows GET"], Trace.Operations);
        Assert.Equal(8, Trace.Requests[1].Payload.GetProperty("data_hashes").GetArrayLength());
    }

    [Fact]
    public void Very_many_ids_at_once_are_several_requests_of_bearable_size()
    {
        Invoke("Get-EncordDataRow $shelves -DataHash (1..1200 | ForEach-Object { [guid]::NewGuid() }) -Title 'none of these'").Errors.MustBeNone();

        Assert.Equal(
            [200, 500, 500],
            Trace.Requests.Select(request => request.Payload.GetProperty("data_hashes").GetArrayLength()).Order());
    }

    [Fact]
    public void Rows_of_two_datasets_take_a_request_for_each()
    {
        Assert.Equal(
            "13",
            Invoke("@($drone, $shelves | ForEach-Object { Get-EncordDataRow $_ } | Get-EncordDataRow).Count").Text);

        Assert.Equal([5, 8], Trace.Requests.Select(request => request.Payload.GetProperty("data_hashes"))
            .Where(hashes => hashes.ValueKind == System.Text.Json.JsonValueKind.Array).Select(hashes => hashes.GetArrayLength()));
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
    public void A_row_that_is_not_there_is_an_error_about_that_row_alone()
    {
        Invocation got = Invoke(
            """
            $first, $second = Get-EncordDataRow $shelves -TitleLike 'aisle-0?.png' | ForEach-Object DataHash
            Get-EncordDataRow $shelves -DataHash $first, $unknown, $second[0] | ForEach-Object Title
            """);

        Assert.Equal(["aisle-01.png", "aisle-02.png"], got.Written);
        got.Error.MustBe("DataRowNotFound", ErrorCategory.ObjectNotFound, Seed.Unknown);
    }

    [Fact]
    public void A_malformed_row_id_is_an_error_and_the_others_are_answered()
    {
        Invocation got = Invoke(
            """
            $id = (Get-EncordDataRow $shelves -Title 'aisle-01.png').DataHash
            'row-1', $id | ForEach-Object { [pscustomobject]@{ DatasetHash = $shelves; DataHash = $_ } } |
                Get-EncordDataRow | ForEach-Object Title
            """);

        Assert.Equal("aisle-01.png", Assert.Single(got.Output)!.ToString());
        got.Error.MustBe("InvalidId", ErrorCategory.InvalidArgument, "row-1");
    }

    [Fact]
    public void Ids_that_are_all_malformed_do_not_list_the_whole_dataset()
    {
        Invocation got = Invoke("Get-EncordDataRow $shelves -DataHash 'row-1', 'row-2'");

        Assert.Empty(got.Output);
        Assert.Equal(2, got.Errors.Count);
        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void With_another_filter_a_row_that_does_not_match_is_no_error()
    {
        Assert.Empty(Invoke("Get-EncordDataRow $shelves | Get-EncordDataRow -DataType Video").Texts);
    }

    [Theory]
    [InlineData("Get-EncordDataset 'Warehouse shelves'")]
    [InlineData("Get-EncordDataset -DatasetHash $shelves")]
    [InlineData("[pscustomobject]@{ DatasetHash = [guid] $shelves }")]
    public void A_dataset_in_any_form_binds_by_its_id(string dataset)
    {
        Assert.Equal("8", Invoke($"@({dataset} | Get-EncordDataRow).Count").Text);
    }

    [Fact]
    public void A_dataset_that_was_just_made_and_a_job_that_fills_it_bind_by_their_id()
    {
        Assert.Equal(
            ["0", "1"],
            Invoke(
                """
                $new = New-EncordDataset 'Bound'
                @($new | Get-EncordDataRow).Count
                $job = $new | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles @{ images = @(@{ objectUrl = 's3://b/1.jpg' }) }
                $null = $job | Wait-EncordUploadJob
                @($job | Get-EncordDataRow).Count
                """).Texts);
    }
}
