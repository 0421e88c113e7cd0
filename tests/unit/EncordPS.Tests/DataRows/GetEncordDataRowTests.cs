using System.Text.Json;

namespace EncordPS.Tests.DataRows;

public sealed class GetEncordDataRowTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Theory]
    [InlineData("-Title 'bahnhof-2025-01-13.mp4'", "title_eq", "\"bahnhof-2025-01-13.mp4\"")]
    [InlineData("-TitleLike 'bahnhof%'", "title_like", "\"bahnhof%\"")]
    [InlineData("-TitleLike 'bahnhof*.mp?'", "title_like", "\"bahnhof%.mp_\"")]
    [InlineData("-CreatedBefore 2030-01-01T00:00:00Z", "created_before", "\"2030-01-01T00:00:00\\u002B00:00\"")]
    [InlineData("-CreatedAfter 2020-01-01T00:00:00.5Z", "created_after", "\"2020-01-01T00:00:00.500000\\u002B00:00\"")]
    [InlineData("-DataType Video, ImgGroup", "data_types", "[\"VIDEO\",\"IMG_GROUP\"]")]
    [InlineData("-DataType IMG_GROUP", "data_types", "[\"IMG_GROUP\"]")]
    [InlineData("-FetchClientMetadata", "dataset_access_settings", "{\"fetch_client_metadata\":true}")]
    public void Every_filter_reaches_the_service(string filter, string name, string value)
    {
        Assert.NotEmpty(Invoke($"Get-EncordDataRow $traffic {filter}").Texts);

        Assert.Equal("datarows GET", Trace.Request.Operation);
        using JsonDocument expected = JsonDocument.Parse(value);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, Trace.Request.Payload.GetProperty(name)));
    }

    [Theory]
    [InlineData("-Title $null")]
    [InlineData("-TitleLike ''")]
    [InlineData("-CreatedAfter $null")]
    [InlineData("-CreatedBefore $null")]
    [InlineData("-DataType $null")]
    public void A_filter_of_a_variable_that_was_never_set_does_not_list_everything(string filter)
    {
        Invocation got = Invoke($"Get-EncordDataRow $shelves {filter}");

        Assert.Empty(got.Output);
        got.Error.MustSay("null");
        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void Without_filters_all_rows_come_and_every_filter_is_sent_as_null()
    {
        Assert.Equal("17", Invoke("@(Get-EncordDataRow $traffic).Count").Text);

        Assert.Equal(
            ["created_after", "created_before", "data_hashes", "data_types", "title_eq", "title_like"],
            Trace.Request.Payload.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Null).Select(p => p.Name).Order());
    }

    [Fact]
    public void Filters_hold_together()
    {
        Assert.Equal(
            ["ringstrasse timelapse"],
            Invoke("Get-EncordDataRow $traffic -DataType ImgGroup -TitleLike 'ring*' | ForEach-Object Title").Texts);
    }

    [Fact]
    public void A_row_tells_what_the_service_tells()
    {
        PSObject row = Assert.Single(Invoke("Get-EncordDataRow $traffic -Title 'bahnhof-2025-01-13.mp4'").Output)!;

        Assert.Equal(Seed.Traffic, row.Properties["DatasetHash"].Value);
        Assert.Equal(row.Properties["DataHash"].Value, row.Properties["Uid"].Value);
        Assert.Equal("Video", row.Properties["DataType"].Value.ToString());
        Assert.Equal("Aws", row.Properties["StorageLocation"].Value.ToString());
        Assert.Equal("video/mp4", row.Properties["FileType"].Value);
        Assert.IsType<DateTimeOffset>(row.Properties["CreatedAt"].Value);
        Assert.IsType<Guid>(row.Properties["BackingItemUuid"].Value);
        Assert.True((double)row.Properties["Duration"].Value > 0);
    }

    [Fact]
    public void Only_videos_have_a_duration_and_only_groups_can_be_sequences()
    {
        Assert.Equal(
            ["Video ", "Image ", "ImgGroup False", "ImgGroup True"],
            Invoke(
                """
                Get-EncordDataRow $traffic |
                    ForEach-Object { "$($_.DataType) $($_.IsImageSequence)"; if ($_.DataType -ne 'Video' -and $_.Duration) { 'wrong' } }
                """).Texts.Distinct());
    }

    [Fact]
    public void A_row_from_before_storage_folders_has_no_backing_item()
    {
        // PowerShell makes a null of what the property throws.
        Assert.Equal(
            "False True",
            Invoke(
                "$row = Get-EncordDataRow $drone -Title 'drone-1.mp4'; \"$($row.HasBackingItem) $($null -eq $row.BackingItemUuid)\"").Text);
    }

    [Fact]
    public void Rows_come_in_the_order_of_the_service()
    {
        Assert.Equal(
            Enumerable.Range(1, 8).Select(aisle => $"aisle-0{aisle}.png"),
            Invoke("Get-EncordDataRow $shelves | ForEach-Object Title").Texts);
    }

    [Fact]
    public void Several_datasets_are_read_one_after_another_and_a_bad_one_does_not_end_it()
    {
        Invocation got = Invoke(
            "Get-EncordDataRow $drone, 'x', $unknown, $shelves -DataType Image | ForEach-Object DatasetHash");

        Assert.Equal([Seed.Drone, Seed.Shelves], got.Written.Distinct());
        Assert.Equal(2, got.Errors.Count);
        got.Errors[0].MustBe("InvalidId", ErrorCategory.InvalidArgument, "x");
        got.Errors[1].MustBe("DatasetNotFound", ErrorCategory.ObjectNotFound, Seed.Unknown);
    }

    [Fact]
    public void An_error_about_a_dataset_has_the_id_as_the_user_wrote_it()
    {
        Invoke("Get-EncordDataRow \"{$unknown}\"").Error
            .MustBe("DatasetNotFound", ErrorCategory.ObjectNotFound, $"{{{Seed.Unknown}}}");
    }

    [Fact]
    public void An_unknown_kind_of_data_is_refused_with_the_possible_ones()
    {
        ErrorRecord error = Invoke("Get-EncordDataRow $traffic -DataType Hologram").Error;

        error.MustSay("PlainText");
        Assert.Empty(Trace.Requests);
    }
}
