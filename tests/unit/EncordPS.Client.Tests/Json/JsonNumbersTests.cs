using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Json;

public sealed class JsonNumbersTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-7")]
    [InlineData("9223372036854775808")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("-123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("0.10")]
    [InlineData("3.14159265358979323846264338327950288")]
    [InlineData("0.1234567890123456789012345678")]
    [InlineData("1e400")]
    [InlineData("-1E-400")]
    [InlineData("1.0000000000000000000000000000000001e5")]
    public void Digits_are_written_as_they_were_read(string json) => Assert.Equal(json, Write(Read(json)));

    [Theory]
    [InlineData("1e3", 1000)]
    [InlineData("1.50E1", 15)]
    [InlineData("1e-05", 0.00001)]
    [InlineData("6.02e23", 6.02e23)]
    [InlineData("0e0", 0)]
    public void A_number_that_a_double_has_exactly_is_one_whatever_its_spelling(string json, double expected) =>
        Assert.Equal(expected, Convert.ToDouble(Read(json), System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Types_are_those_that_people_reckon_with()
    {
        Assert.IsType<long>(Read("12"));
        Assert.IsType<decimal>(Read("18446744073709551615"));
        Assert.IsType<BigInteger>(Read("123456789012345678901234567890"));
        Assert.IsType<double>(Read("0.25"));
        Assert.IsType<decimal>(Read("0.250"));
        Assert.Equal(double.PositiveInfinity, Assert.IsType<JsonNumber>(Read("1e400")).ToDouble());
    }

    [Fact]
    public void Metadata_that_are_set_back_keep_their_numbers()
    {
        const string Json = """{"a":123456789012345678901234567890,"b":[0.10,{"c":1e400}],"d":3.14159265358979323846264338327950288}""";

        JsonNode? back = JsonValues.ToNode(new DataClientMetadata(Json).Payload, static value => value);

        Assert.Equal(Json, back!.ToJsonString());
    }

    [Fact]
    public void Numbers_and_values_of_all_kinds_have_a_JSON_form() => Assert.Equal(
        ["0.1", "340282350000000000000000000000000000000", "123456789012345678901234567890", "0.5", "7", "null", "\"2026-01-31\"", "\"09:30:00.25\""],
        new object?[]
        {
            0.1f, BigInteger.Parse("340282350000000000000000000000000000000", System.Globalization.CultureInfo.InvariantCulture),
            BigInteger.Parse("123456789012345678901234567890", System.Globalization.CultureInfo.InvariantCulture), (Half)0.5, (Int128)7,
            DBNull.Value, new DateOnly(2026, 1, 31), new TimeOnly(9, 30, 0, 250),
        }.Select(Write));

    [Fact]
    public void What_has_no_JSON_form_is_refused_by_its_type()
    {
        System.Xml.XmlDocument document = new();
        document.LoadXml("<a><b/></a>");

        foreach (object value in new object[] { document, document.DocumentElement!, double.NaN, float.PositiveInfinity, new Version(1, 0), typeof(int) })
        {
            Assert.Throws<ArgumentException>(() => Write(value));
        }
    }

    private static object Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return JsonValues.ToObject(document.RootElement)!;
    }

    private static string Write(object? value) => JsonValues.ToNode(value, static item => item)?.ToJsonString() ?? "null";
}
