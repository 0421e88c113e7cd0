using System.Text;
using System.Text.Json;
using EncordPS.Client.Tests.Support;
using EncordPS.Json;
using EncordPS.UploadJobs;

namespace EncordPS.Client.Tests.Json;

public sealed class WholeLettersTests
{
    private const string Half = "\ud83d";

    [Theory]
    [InlineData("""{"a": "\ud83d"}""", """{"a": "\ufffd"}""")]
    [InlineData("""{"\uDC00": "\ud83d\ud83d\ude00"}""", """{"\ufffd": "\ufffd\ud83d\ude00"}""")]
    [InlineData("""["\\ud83d", "\\\ud83dx", "\ud83d\n"]""", """["\\ud83d", "\\\ufffdx", "\ufffd\n"]""")]
    public void Halves_are_replaced_where_they_stand(string json, string expected)
    {
        Assert.True(WholeLetters.TryReplace(Encoding.UTF8.GetBytes(json), out byte[]? replaced));
        Assert.Equal(expected, Encoding.UTF8.GetString(replaced!));
    }

    [Theory]
    [InlineData("""{"a": "\ud83d\ude00 \\ud83d \u00e4"}""")]
    [InlineData("""["\\"]""")]
    [InlineData("{\"a\": \"\ud83d\ude00\"}")]
    public void Whole_letters_stay(string json)
    {
        WholeLetters.Check(json);
        Assert.False(WholeLetters.TryReplace(Encoding.UTF8.GetBytes(json), out _));
    }

    [Theory]
    [InlineData("{\"a\":\n \"x\\ud83d\"}", "line 2, column 2")]
    [InlineData("{\"\\ude00\": 1}", "line 1, column 2")]
    public async Task JSON_with_a_half_is_refused_with_the_place(string json, string place)
    {
        ArgumentException metadata = Assert.Throws<ArgumentException>(() => new DataClientMetadata(json));
        PrivateFilesException files = await Assert.ThrowsAsync<PrivateFilesException>(
            () => PrivateFiles.ReadAsync(json, fileName: null, default));

        Assert.Contains($"half a letter, an emoji that was cut in two: {place}", metadata.Message);
        Assert.Contains($"half a letter, an emoji that was cut in two: {place}", files.Message);
        Assert.Equal(PrivateFilesProblem.InvalidJson, files.Problem);
    }

    [Fact]
    public void JSON_with_a_half_that_is_not_escaped_is_refused_with_the_place() => Assert.EndsWith(
        "line 1, column 9.", Assert.Throws<ArgumentException>(static () => new DataClientMetadata("{\"a\": \"ä" + Half + "\"}")).Message);

    [Fact]
    public void A_value_with_a_half_is_refused()
    {
        foreach (object value in new object[] { "x" + Half, new Dictionary<string, object> { ["a" + Half] = 1 }, new[] { Half + Half } })
        {
            ArgumentException refusal = Assert.Throws<ArgumentException>(() => JsonValues.ToNode(value, static item => item));
            Assert.Contains(@"\ud83d", refusal.Message);
        }
    }

    [Fact]
    public async Task Stored_halves_end_no_listing_of_rows()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, CannedAnswers.Legacy(
            "[" + Row("whole", "{}") + "," + Row(@"half \ud83d", """{"note": "\ud83d", "\ud83d": [1]}""") + "]"));
        using TestClient client = TestClient.Over(script);

        List<DataRow> rows = [];
        await foreach (IReadOnlyList<DataRow> portion in client.Api.DataRows.ListAsync(Messages.DatasetHash, new DataRows(), default))
        {
            rows.AddRange(portion);
        }

        Assert.Equal(["whole", "half \ufffd"], rows.Select(static row => row.Title));
        Assert.Equal("\ufffd", rows[1].ClientMetadata!["note"]);
    }

    [Fact]
    public async Task Stored_halves_end_no_request_of_v2()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, """{"title": "half \ud83d"}""");
        using TestClient client = TestClient.Over(script);

        JsonElement? answer = await client.Api.Requests.SendAsync(HttpMethod.Get, "things", query: null, body: null, default);

        Assert.Equal("half \ufffd", answer!.Value.GetProperty("title").GetString());
    }

    private static string Row(string title, string metadata) =>
        """{"data_hash":"055b45f5-6ba7-556d-89db-380874402e59","data_type":"VIDEO","created_at":"2025-01-20 08:30:00","last_edited_at":"2025-01-20 08:30:00","width":1,"height":1,"file_link":"a","file_size":1,"file_type":"video/mp4","storage_location":1,"frames_per_second":25,"duration":1,"backing_item_uuid":null,"data_title":"""
        + $"\"{title}\",\"client_metadata\":{metadata}}}";
}
