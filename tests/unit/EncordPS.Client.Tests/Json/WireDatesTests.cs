namespace EncordPS.Client.Tests.Json;

public sealed class WireDatesTests
{
    [Theory]
    [InlineData("2024-01-02T03:04:05Z", "2024-01-02T03:04:05Z", "2024-01-02T03:04:05+00:00")]
    [InlineData("2024-01-02T03:04:05.678901+02:00", "2024-01-02T03:04:05.678901+02:00", "2024-01-02T03:04:05.678901+02:00")]
    [InlineData("2024-01-02T03:04:05.12+05:30", "2024-01-02T03:04:05.120000+05:30", "2024-01-02T03:04:05.120000+05:30")]
    [InlineData("2024-01-02T03:04:05.000001-05:00", "2024-01-02T03:04:05.000001-05:00", "2024-01-02T03:04:05.000001-05:00")]
    [InlineData("2024-01-02T03:04:05.0000009Z", "2024-01-02T03:04:05Z", "2024-01-02T03:04:05+00:00")]
    [InlineData("2024-01-02T00:00:00+00:00", "2024-01-02T00:00:00Z", "2024-01-02T00:00:00+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00")]
    public void Each_api_has_its_own_way_to_write_UTC(string given, string v2, string legacy)
    {
        DateTimeOffset time = DateTimeOffset.Parse(given, null);

        Assert.Equal(v2, WireDateConverter.ForV2(time));
        Assert.Equal(legacy, WireDateConverter.ForLegacy(time));
    }

    [Fact]
    public void No_date_is_null() => Assert.Null(WireDateConverter.ForLegacy(null));
}
