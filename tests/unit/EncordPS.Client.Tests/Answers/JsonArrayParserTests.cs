using System.Text;
using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Answers;

public sealed class JsonArrayParserTests
{
    private const string Rich =
        """
        {"before": {"a": [1, 2]}, "status": 200, "response": [
          {"text": "quotes \" and \\ and ] } inside", "n": {"deep": [[1], {"x": "}"}]}},
          {},
          {"text": "ünïcode 画像 \ud83c\udfa5", "response": [{"not": "this list"}]}
        ], "after": "x", "flag": null}
        """;

    [Fact]
    public void The_result_is_the_same_in_pieces_of_every_size()
    {
        byte[] answer = Encoding.UTF8.GetBytes(Rich);
        string[] whole = [.. Feed(answer, answer.Length).Elements];
        Assert.Equal(3, whole.Length);

        Assert.All(Enumerable.Range(1, answer.Length), size => Assert.Equal(whole, Feed(answer, size).Elements));
    }

    [Fact]
    public void The_members_beside_the_list_are_kept_wherever_they_stand()
    {
        byte[] answer = Encoding.UTF8.GetBytes(Rich);

        Assert.All(Enumerable.Range(1, answer.Length), size =>
        {
            JsonArrayParser<JsonElement> parser = Feed(answer, size).Parser;
            Assert.Equal(["before", "status", "after", "flag"], parser.Members.Keys);
            Assert.Equal(200, parser.Members["status"].GetInt32());
            Assert.Equal("[1, 2]", parser.Members["before"].GetProperty("a").GetRawText());
            Assert.Equal(JsonValueKind.Null, parser.Members["flag"].ValueKind);
        });
    }

    [Fact]
    public void An_answer_that_ends_in_the_middle_is_never_taken_for_a_whole_one()
    {
        byte[] answer = Encoding.UTF8.GetBytes(Rich);

        Assert.All(Enumerable.Range(0, answer.Length), length =>
        {
            JsonArrayParser<JsonElement> parser = NewParser();
            Assert.ThrowsAny<JsonException>(() => parser.Parse(answer.AsSpan(0, length), isLast: true, []));
            Assert.False(parser.IsComplete);
        });
    }

    [Fact]
    public void An_empty_list_is_a_list()
    {
        (JsonArrayParser<JsonElement> parser, List<string> elements) = Feed("""{"status": 200, "response": []}"""u8.ToArray(), 1);

        Assert.True(parser.HasArray);
        Assert.Empty(elements);
    }

    [Theory]
    [InlineData("""{"status": 401, "response": ["AUTHENTICATION_ERROR"]}""", """["AUTHENTICATION_ERROR"]""")]
    [InlineData("""{"response": "AUTHENTICATION_ERROR", "status": 401}""", "\"AUTHENTICATION_ERROR\"")]
    [InlineData("""{"status": 200, "response": null}""", "null")]
    [InlineData("""{"status": 200, "response": {"a": 1}}""", """{"a": 1}""")]
    [InlineData("""{"status": 200, "response": [null]}""", "[null]")]
    public void Anything_else_in_the_place_of_the_list_is_kept_as_a_member(string answer, string kept)
    {
        (JsonArrayParser<JsonElement> parser, List<string> elements) = Feed(Encoding.UTF8.GetBytes(answer), 1);

        Assert.False(parser.HasArray);
        Assert.Empty(elements);
        Assert.Equal(kept, parser.Members["response"].GetRawText());
    }

    [Fact]
    public void A_missing_list_leaves_the_members()
    {
        JsonArrayParser<JsonElement> parser = Feed("""{"status": 500}"""u8.ToArray(), 1).Parser;

        Assert.True(parser.IsComplete);
        Assert.False(parser.HasArray);
        Assert.Equal(["status"], parser.Members.Keys);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("null")]
    [InlineData("200")]
    [InlineData("\"text\"")]
    [InlineData("<html></html>")]
    [InlineData("{'status': 200}")]
    [InlineData("""{"status": NaN}""")]
    [InlineData("""{"response": [{}, "text"}""")]
    public void What_is_no_object_around_a_list_of_objects_is_refused(string answer) =>
        Assert.ThrowsAny<JsonException>(() => Feed(Encoding.UTF8.GetBytes(answer), 1));

    [Fact]
    public void A_null_among_the_elements_is_refused()
    {
        JsonArrayParser<SavedDataRow> parser = new("response", new GeneratedElementReader<SavedDataRow>(DataRowJson.Default.SavedDataRow));

        Assert.Throws<JsonException>(() => parser.Parse("""{"response": [{}, null]}"""u8, isLast: true, []));
    }

    [Fact]
    public void What_follows_the_object_is_left_alone()
    {
        JsonArrayParser<JsonElement> parser = NewParser();

        int consumed = parser.Parse("""{"response": []} and more"""u8, isLast: false, []);

        Assert.True(parser.IsComplete);
        Assert.Equal("""{"response": []}""".Length, consumed);
    }

    private static JsonArrayParser<JsonElement> NewParser() => new("response", new GeneratedElementReader<JsonElement>(PlainJson.Default.JsonElement));

    // As the stream does: what was not consumed comes again in front of the next piece.
    private static (JsonArrayParser<JsonElement> Parser, List<string> Elements) Feed(byte[] answer, int size)
    {
        JsonArrayParser<JsonElement> parser = NewParser();
        List<JsonElement> elements = [];
        int consumed = 0;
        for (int arrived = Math.Min(size, answer.Length); !parser.IsComplete; arrived = Math.Min(arrived + size, answer.Length))
        {
            bool isLast = arrived == answer.Length;
            consumed += parser.Parse(answer.AsSpan(consumed, arrived - consumed), isLast, elements);
            Assert.True(parser.IsComplete || !isLast, "The whole answer was read and the parser waits for more.");
        }

        return (parser, [.. elements.Select(static element => element.GetRawText())]);
    }
}
