using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Json;

public sealed class ConverterTests
{
    [Theory]
    [InlineData("3560366", 3560366)]
    [InlineData("3560366.0", 3560366)]
    [InlineData("3560366.9", 3560366)]
    [InlineData("1e3", 1000)]
    [InlineData("0", 0)]
    [InlineData("-1", -1)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void A_whole_number_may_be_written_with_a_fraction(string json, long number) => Assert.Equal(number, ReadInteger(json));

    [Theory]
    [InlineData("1e300")]
    [InlineData("1e999")]
    [InlineData("9223372036854775808")]
    [InlineData("\"5\"")]
    [InlineData("true")]
    [InlineData("null")]
    public void What_is_no_whole_number_is_refused(string json) => Assert.Throws<JsonException>(() => ReadInteger(json));

    [Theory]
    [InlineData("0", StorageLocation.CordStorage)]
    [InlineData("4", StorageLocation.S3Compatible)]
    [InlineData("-99", StorageLocation.NewStorage)]
    [InlineData("5", StorageLocation.NewStorage)]
    public void A_storage_location_that_is_not_known_is_a_new_one(string json, StorageLocation location) =>
        Assert.Equal(location, JsonSerializer.Deserialize<StorageLocation>(json, With(new StorageLocationConverter())));

    [Theory]
    [InlineData("\"AWS\"")]
    [InlineData("0.5")]
    [InlineData("99999999999")]
    public void A_storage_location_that_is_no_number_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StorageLocation>(json, With(new StorageLocationConverter())));

    [Fact]
    public void What_is_read_is_written_back_the_same()
    {
        Assert.Equal("5", JsonSerializer.Serialize(5L, With(new LenientIntegerConverter())));
        Assert.Equal("-99", JsonSerializer.Serialize(StorageLocation.NewStorage, With(new StorageLocationConverter())));
    }

    private static long ReadInteger(string json) => JsonSerializer.Deserialize<long>(json, With(new LenientIntegerConverter()));

    private static JsonSerializerOptions With(JsonConverter converter) => new() { Converters = { converter } };
}
