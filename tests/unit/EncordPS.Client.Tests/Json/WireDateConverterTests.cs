using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Json;

public sealed class WireDateConverterTests
{
    private static readonly JsonSerializerOptions s_options = new() { Converters = { new WireDateConverter() } };

    [Theory]
    [InlineData("2024-03-05 18:51:05")]
    [InlineData("Tue, 05 Mar 2024 18:51:05 GMT")]
    [InlineData("Tue, 05 Mar 2024 18:51:05 UTC")]
    [InlineData("2024-03-05T18:51:05")]
    [InlineData("2024-03-05T18:51:05Z")]
    [InlineData("2024-03-05T18:51:05+00:00")]
    [InlineData("2024-03-05T20:51:05+02:00")]
    [InlineData("2024-03-05T13:21:05-05:30")]
    [InlineData("2024-03-05T18:51:05.000000+00:00")]
    [InlineData("2024-03-05\\u002018:51:05")]
    public void All_forms_of_the_service_are_read_as_UTC(string text)
    {
        DateTimeOffset time = Read($"\"{text}\"");

        Assert.Equal(new DateTimeOffset(2024, 3, 5, 18, 51, 5, TimeSpan.Zero), time);
        Assert.Equal(TimeSpan.Zero, time.Offset);
    }

    [Theory]
    [InlineData("2024-03-05T18:51:05.123456Z", 1234560)]
    [InlineData("2024-03-05T18:51:05.1Z", 1000000)]
    [InlineData("2024-03-05 18:51:05.123456", 1234560)]
    public void Fractions_of_a_second_are_kept(string text, long ticks) =>
        Assert.Equal(ticks, Read($"\"{text}\"").Ticks % TimeSpan.TicksPerSecond);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"yesterday\"")]
    [InlineData("\"2024-02-30 18:51:05\"")]
    [InlineData("\"2024-13-05 18:51:05\"")]
    [InlineData("\"2024-03-05 24:51:05\"")]
    [InlineData("\"2024-03-05 18:60:05\"")]
    [InlineData("\"0000-03-05 18:51:05\"")]
    [InlineData("\"2024-0x-05 18:51:05\"")]
    [InlineData("1709664665")]
    [InlineData("null")]
    [InlineData("{}")]
    public void What_is_no_date_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    private static DateTimeOffset Read(string json) => JsonSerializer.Deserialize<DateTimeOffset>(json, s_options);
}
