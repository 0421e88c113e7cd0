using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Client.Tests.Answers;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Rows;

/// <summary>The fast way to read a row gives the same as the generated code, whatever the row is like.</summary>
public sealed class DataRowReaderTests
{
    private const string Usual =
        """
        {"data_hash": "a6efaac9-e409-5597-8939-3b22eb80a778", "data_title": "one \"é\" \ud83d\ude00.mp4", "data_type": "VIDEO",
         "created_at": "2025-01-02 03:04:05", "last_edited_at": "2025-01-03 23:59:59", "width": 640, "height": 480,
         "file_link": "a/b", "file_size": 12345, "file_type": "video/mp4", "storage_location": 1, "frames_per_second": 29.97,
         "duration": 2, "client_metadata": {"a": [1, 2.5e3, null, true, "x"]}, "signed_url": "https://x/y?z",
         "is_optimised_image_group": false, "backing_item_uuid": "a6efaac9-e409-5597-8939-3b22eb80a779", "images_data": null}
        """;

    // A number beyond all measure is read as infinite, which JSON has no number for.
    private static readonly DataRowJson s_shown = new(new JsonSerializerOptions
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    });

    private static readonly OnePassAgreement<DataRowState> s_agreement =
        new(static () => new DataRowReader(), DataRowJson.Default.DataRowState, s_shown.DataRowState);

    private static readonly string[] s_words =
    [
        "null", "true", "{}", "[]", "\"\"", "-1", "1.5", "1e999", "9223372036854775808", "\\u0061", "\\ud800", "\"data_hash\": \"again\",",
        "\"data_hash\": null,", "\"width\": 7.0,", "\"new_field\": {\"a\": [1]},", "\"data\\u005ftitle\": \"b\",", "\"client_metadata\": \"text\",",
        "\"images_data\": [],", "\"created_at\": \"Fri, 03 Jan 2025 10:00:00 GMT\",", "\"created_at\": null,", "\u0080", "\"storage_location\": 99999999999,",
    ];

    [Theory]
    [InlineData(Usual)]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    [InlineData("""{"data_hash": "a"}""")]
    [InlineData("""{"data_title": "b", "data_hash": "a"}""")]
    [InlineData("""{"data_hash": "a", "data_title": "b", "data_type": null}""")]
    [InlineData("""{"data_hash": "a", "data_title": null}""")]
    [InlineData("""{"data_hash": "a", "data_title": "b", "data_title": "c"}""")]
    [InlineData("""{"data_hash": "a", "data\u005ftitle": "b"}""")]
    [InlineData("""{"data_hash": "a", "data_title": "b", "width": 640.0, "file_size": 1e3, "height": null}""")]
    [InlineData("""{"data_hash": "a", "data_title": "b", "width": "640"}""")]
    [InlineData("""{"data_hash": "a", "data_title": "b", "duration": 1e999, "frames_per_second": -1e999}""")]
    [InlineData("""{"data_hash": "a", "data_title": "b", "created_at": "Thu, 05 Mar 2024 18:51:05 GMT", "last_edited_at": "2024-02-30 00:00:00"}""")]
    [InlineData("""{"data_hash": "a", "data_title": "b", "created_at": "2024-03-05T18:51:05.123+02:00"}""")]
    [InlineData("""{"data_hash": "a", "data_title": "b", "backing_item_uuid": "no id"}""")]
    [InlineData("""{"data_hash": "a", "data_title": "b", "storage_location": 3, "is_optimised_image_group": true, "new": [{"x": 1}], "duration": 0.5}""")]
    [InlineData("""{"data_hash": "a", "data_title": "b", "client_metadata": "text"}""")]
    [InlineData("""{"data_hash": "a", "data_title": "b", "client_metadata": {"nested": {"deep": []}}, "images_data": []}""")]
    public void A_row_is_read_as_by_the_generated_code(string row) => s_agreement.MustHold(row);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_damaged_row_is_read_or_refused_as_by_the_generated_code(int seed) =>
        s_agreement.MustHoldWhenDamaged(Usual, s_words, seed);

    [Fact]
    public void A_row_cut_off_anywhere_is_not_complete() => s_agreement.MustBeIncompleteWhenCutOff(Usual);

    [Fact]
    public void Kinds_of_rows_that_differ_are_told_apart()
    {
        DataRowReader reader = new();
        Assert.All(["VIDEO", "VIDEO", "IMAGE", "VIDEO"], kind =>
            Assert.Contains(
                $"\"data_type\":\"{kind}\"",
                s_agreement.Outcome(reader, Encoding.UTF8.GetBytes(Usual.Replace("VIDEO", kind)), isLast: true)));
    }
}
