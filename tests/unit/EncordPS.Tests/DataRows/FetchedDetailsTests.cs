namespace EncordPS.Tests.DataRows;

public sealed class FetchedDetailsTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void Metadata_comes_with_the_listing()
    {
        Assert.Equal(
            Enumerable.Range(1, 8).Select(aisle => aisle.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Invoke(
                "Get-EncordDataRow $shelves -FetchClientMetadata | ForEach-Object { $_.ClientMetadata.aisle }").Texts);
        Assert.Equal(["datarows GET"], Trace.Operations);
    }

    [Fact]
    public void Metadata_that_was_not_fetched_is_null()
    {
        Assert.Empty(Invoke("Get-EncordDataRow $shelves | Where-Object { $null -ne $_.ClientMetadata }").Texts);
    }

    [Fact]
    public void A_signed_url_opens_the_file()
    {
        string url = Invoke("(Get-EncordDataRow $shelves -Title 'aisle-01.png' -FetchSignedUrl).SignedUrl").Text;

        Assert.StartsWith(Fixture.Server.Address.ToString(), url, StringComparison.Ordinal);
        Assert.Equal(["datarows GET", "datarow GET"], Trace.Operations);
    }

    [Fact]
    public void Images_of_groups_come_without_urls_and_with_them()
    {
        Assert.Equal(
            ["4 images, 0 signed", "4 images, 4 signed"],
            Invoke(
                """
                foreach ($option in @{ FetchImagesData = $true }, @{ FetchImageSignedUrls = $true }) {
                    $images = (Get-EncordDataRow $traffic -Title 'marktplatz burst 08:15' @option).ImagesData
                    "$($images.Count) images, $(@($images | Where-Object SignedUrl).Count) signed"
                }
                """).Texts);
    }

    [Fact]
    public void Asking_for_images_costs_a_request_for_groups_only()
    {
        Assert.Equal("17", Invoke("@(Get-EncordDataRow $traffic -FetchImagesData).Count").Text);

        Assert.Equal(2, Trace.Of("datarow GET").Count);
    }

    [Fact]
    public void Details_and_metadata_come_together()
    {
        Assert.Equal(
            "True 3",
            Invoke(
                """
                $row = Get-EncordDataRow $shelves -Title 'aisle-03.png' -FetchSignedUrl -FetchClientMetadata
                "$([bool] $row.SignedUrl) $($row.ClientMetadata.aisle)"
                """).Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(64)]
    public void Rows_that_are_fetched_again_keep_their_order(int limit)
    {
        Engine.Set("some", Fixture.NewDataset("Forty", 40));

        Assert.Equal(
            Enumerable.Range(1, 40).Select(n => $"bulk/{n:0000000}.jpg"),
            Invoke($"Get-EncordDataRow $some -FetchSignedUrl -ThrottleLimit {limit} | ForEach-Object Title").Texts);
        Assert.Equal(40, Trace.Of("datarow GET").Count);
    }

    [Fact]
    public void No_more_requests_are_under_way_than_the_throttle_limit_allows()
    {
        Engine.Set("some", Fixture.NewDataset("Thirty", 30));
        ConcurrencyGauge gauge = new("datarow");
        Fixture.Trace.Before = gauge.MeasureAsync;

        Invoke("Get-EncordDataRow $some -FetchSignedUrl -ThrottleLimit 3").Errors.MustBeNone();

        Assert.InRange(gauge.Most, 2, 3);
    }

    [Fact]
    public void A_row_that_went_away_before_its_details_is_one_error_with_that_row()
    {
        // The sandbox lists the row, and refuses to fetch it.
        string lost = Invoke("(Get-EncordDataRow $shelves -Title 'aisle-04.png').DataHash").Text;
        Trace.Replace(
            request => request.Operation == "datarow GET" && request.Body.Contains(lost, StringComparison.Ordinal),
            Answers.Json("""{"status": 404, "response": ["RESOURCE_NOT_FOUND_ERROR"], "payload": "The row is gone"}"""));

        Invocation got = Invoke("Get-EncordDataRow $shelves -FetchSignedUrl");

        Assert.Equal(7, got.Output.Count);
        got.Error.MustBe("DataRowNotFound", ErrorCategory.ObjectNotFound);
        Assert.Equal("aisle-04.png", got.Error.TargetObject.ToString());
    }
}
