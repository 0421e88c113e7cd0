using System.Text;
using System.Text.Json.Nodes;
using EncordPS.Protocols;

namespace EncordPS.Client.Tests.Protocols;

/// <summary>Half a letter is refused before anything is sent, wherever it stands in a body of either API.</summary>
public sealed class SentJsonTests
{
    private const string Half = "cut \ud83d";

    public static TheoryData<string, Func<JsonNode>> Contents => new()
    {
        { "a text", static () => new JsonObject { ["name"] = Half } },
        { "the name of a member", static () => new JsonObject { [Half] = 1 } },
        { "a text within", static () => new JsonObject { ["items"] = new JsonArray(1, new JsonObject { ["name"] = Half }) } },
        { "the second half alone", static () => new JsonObject { ["name"] = "\ude00 is no letter" } },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Half_a_letter_is_refused(string where, Func<JsonNode> make)
    {
        Assert.NotEmpty(where);
        RestCall call = new(HttpMethod.Post, "datasets") { Body = make() };
        LegacyQuery query = new("datarow", "POST", "a6efaac9-e409-5597-8939-3b22eb80a778") { Payload = make() };

        Assert.Equal(EncordErrorKind.InvalidArguments, Assert.Throws<EncordException>(call.ToCall).Kind);
        Assert.Contains("half a letter", Assert.Throws<EncordException>(query.ToCall).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whole \ud83d\ude00")]
    [InlineData("the sign itself: \ufffd")]
    public void Whole_letters_are_sent(string text)
    {
        RestCall call = new(HttpMethod.Post, "datasets") { Body = new JsonObject { ["title"] = text } };

        Assert.Equal(text, JsonNode.Parse(Encoding.UTF8.GetString(call.ToCall().Body!))!["title"]!.GetValue<string>());
    }
}
