namespace EncordPS.Tests.DataRows;

public sealed class FetchedDetailsTests(SandboxFixture fixture) : EngineTest(fixture)
{
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
