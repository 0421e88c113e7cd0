using System.Collections;
using System.Collections.Specialized;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Json;

public sealed class JsonValuesTests
{
    [Theory]
    [InlineData("""{"b":1,"a":[true,false,null,"x",1.5,-9007199254740993,{"n":{}}],"":"","ü":"画像"}""")]
    [InlineData("{}")]
    [InlineData("[[],[[]]]")]
    [InlineData("\"text\"")]
    [InlineData("9223372036854775807")]
    [InlineData("null")]
    public void What_is_read_is_written_back_the_same(string json)
    {
        JsonNode? written = JsonValues.ToNode(JsonValues.ToObject(Element(json)), static value => value);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), written), written?.ToJsonString());
    }

    [Fact]
    public void Numbers_are_long_where_they_are_whole_and_double_otherwise()
    {
        Assert.Equal(9007199254740993L, Assert.IsType<long>(JsonValues.ToObject(Element("9007199254740993"))));
        Assert.Equal(1.5, Assert.IsType<double>(JsonValues.ToObject(Element("1.5"))));
        Assert.Equal(1e300, Assert.IsType<double>(JsonValues.ToObject(Element("1e300"))));
    }

    [Fact]
    public void Keys_keep_their_order_and_are_found_in_any_case()
    {
        OrderedDictionary dictionary = JsonValues.ToDictionary(Element("""{"Zeta": 1, "alpha": 2}"""));

        Assert.Equal(["Zeta", "alpha"], dictionary.Keys.Cast<string>());
        Assert.Equal(2L, dictionary["ALPHA"]);
    }

    [Fact]
    public void Keys_that_differ_only_in_case_are_all_kept()
    {
        OrderedDictionary dictionary = JsonValues.ToDictionary(Element("""{"site": 1, "Site": 2}"""));

        Assert.Equal((1L, 2L), (dictionary["site"], dictionary["Site"]));
    }

    [Fact]
    public void What_people_have_in_dictionaries_has_a_JSON_form()
    {
        Guid id = Guid.Parse("055b45f5-6ba7-556d-89db-380874402e59");
        Hashtable value = new()
        {
            ["list"] = new object?[]
            {
                (byte)1, (short)-2, 3u, ulong.MaxValue, 1.25m, 2.5f, 'c', true, null, DayOfWeek.Monday, id,
                new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc), new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
                TimeSpan.FromMinutes(90), new Uri("https://example.com/a b"),
            },
        };

        Assert.Equal(
            """{"list":[1,-2,3,18446744073709551615,1.25,2.5,"c",true,null,"Monday","055b45f5-6ba7-556d-89db-380874402e59","2024-01-02T03:04:05Z","2024-01-02T03:04:05+02:00","01:30:00","https://example.com/a b"]}""",
            JsonValues.ToNode(value, static item => item)!.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void What_the_host_wraps_values_in_is_taken_off_at_every_depth()
    {
        Lazy<object> wrapped = new(new Hashtable { [new Lazy<object>("k")] = new object[] { new Lazy<object>(5) } });

        JsonNode? node = JsonValues.ToNode(wrapped, static value => value is Lazy<object> lazy ? lazy.Value : value);

        Assert.Equal("""{"k":[5]}""", node!.ToJsonString());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Numbers_that_JSON_does_not_have_are_refused(object number) =>
        Assert.Throws<ArgumentException>(() => JsonValues.ToNode(number, static value => value));

    [Fact]
    public void A_value_without_a_JSON_form_is_refused_by_the_name_of_its_type()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => JsonValues.ToNode(new Version(1, 0), static value => value));

        Assert.Contains("System.Version", error.Message);
    }

    [Fact]
    public void A_value_that_contains_itself_is_refused()
    {
        Hashtable loop = [];
        loop["self"] = new object[] { loop };

        Assert.Throws<ArgumentException>(() => JsonValues.ToNode(loop, static value => value));
    }

    [Fact]
    public void What_is_accepted_is_never_too_deep_to_be_read_again()
    {
        Assert.Equal(Nested(64), JsonNode.Parse(JsonValues.ToNode(Nest(64), static value => value)!.ToJsonString())!.ToJsonString());
        Assert.Throws<ArgumentException>(() => JsonValues.ToNode(Nest(65), static value => value));
    }

    private static object[] Nest(int depth) => depth == 1 ? [] : [Nest(depth - 1)];

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
