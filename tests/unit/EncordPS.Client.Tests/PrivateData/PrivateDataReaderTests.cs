using System.Globalization;
using System.Text;

namespace EncordPS.Client.Tests.PrivateData;

public sealed class PrivateDataReaderTests
{
    private const string Document = """
        {
          "upsert_metadata": false,
          "videos": [
            {"objectUrl": "s3://b/1.mp4", "title": "Zürich 🎥", "clientMetadata": {"a b": [1, null]}},
            { "objectUrl" : "s3://b/2.mp4" }
          ],
          "image_groups": [
            {"title": "g", "createVideo": true, "objectUrl_10": "s3://b/10", "objectUrl_2": "s3://b/2", "objectUrl_x": "s3://b/x"}
          ],
          "image_groups_from_items": [{"imageItems": ["3d2ebb35-342f-5beb-ae69-250d04933813"], "title": "i"}],
          "scenes": [{"title": "s", "scene": {"streams": [{"url": "s3://b/a"}, {"uri": "s3://b/b", "name": "c"}]}}, {"scene": "s3://b/c"}],
          "pointClouds": [{"objectUrl": "s3://b/p"}],
          "skip_duplicate_urls": true
        }
        """;

    [Fact]
    public async Task A_document_gives_its_units_and_the_settings_before_and_behind_them()
    {
        (List<PrivateDataUnit> units, PrivateDataSettings settings) = await ReadAsync(Document);

        Assert.Equal(
            [
                PrivateDataKind.Video, PrivateDataKind.Video, PrivateDataKind.ImageSequence, PrivateDataKind.ImageGroupFromItems,
                PrivateDataKind.Scene, PrivateDataKind.Scene, PrivateDataKind.Unknown,
            ],
            units.Select(static unit => unit.Kind));
        Assert.Equal([4, 5, 8, 10, 11, 11, 12], units.Select(static unit => unit.Line!.Value));
        Assert.Equal("Zürich 🎥", units[0].Title);
        Assert.Equal("""{"objectUrl":"s3://b/1.mp4","title":"Zürich 🎥","clientMetadata":{"a b":[1,null]}}""", units[0].Json);
        Assert.Equal(new object?[] { 1L, null }, units[0].ClientMetadata!["a b"]);
        Assert.Null(units[1].ClientMetadata);
        Assert.Equal(["s3://b/2", "s3://b/10"], units[2].ObjectUrls);
        Assert.Equal("3d2ebb35-342f-5beb-ae69-250d04933813", units[3].Identity);
        Assert.Equal(["s3://b/a", "s3://b/b"], units[4].ObjectUrls);
        Assert.Equal("s3://b/c", units[5].Identity);
        Assert.Equal("pointClouds", units[6].Section);
        Assert.True(settings.SkipsDuplicateUrls);
        Assert.False(settings.UpsertsMetadata);
        Assert.Equal(["upsert_metadata", "skip_duplicate_urls"], settings.Members.Select(static member => member.Key));
    }

    [Fact]
    public async Task Lines_of_units_are_the_same_units_as_the_document_that_is_made_of_them()
    {
        (List<PrivateDataUnit> units, PrivateDataSettings settings) = await ReadAsync(Document);

        string lines = string.Join("\r\n", units) + "\n";
        (List<PrivateDataUnit> fromLines, PrivateDataSettings none) = await ReadAsync(lines);
        (List<PrivateDataUnit> fromList, _) = await ReadAsync($"[{string.Join(",", units)}]");
        string written = await WriteAsync(new UnitDocument(fromLines, settings));
        (List<PrivateDataUnit> fromWritten, PrivateDataSettings again) = await ReadAsync(written);

        Assert.Equal(units, fromLines);
        Assert.Equal(units, fromList);
        Assert.Equal(units, fromWritten);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], fromLines.Select(static unit => unit.Line!.Value));
        Assert.Empty(none.Members);
        Assert.True(again.SkipsDuplicateUrls);
        Assert.Equal(written, await WriteAsync(new UnitDocument(fromWritten, again)));
    }

    [Theory]
    [InlineData("""{"Kind": 1, "Section": "videos", "ObjectUrls": ["s3://b/a"], "Title": null, "Json": "{\"objectUrl\":\"s3://b/a\"}", "Line": 3}""")]
    [InlineData("""{"Unit": {"Section": "videos", "Json": "{ \"objectUrl\": \"s3://b/a\" }"}, "ObjectUrls": [], "Error": "no such file"}""")]
    [InlineData("""{"Json": "{\"objectUrl\":\"s3://b/a\"}", "Section": "videos"}""")]
    public async Task A_unit_is_read_back_as_the_object_was_written(string record)
    {
        (List<PrivateDataUnit> units, _) = await ReadAsync($"[{record},\n{record}]\n{record}");

        Assert.Equal(3, units.Count);
        Assert.All(units, static unit => Assert.Equal("""{"videos":[{"objectUrl":"s3://b/a"}]}""", unit.ToString()));
        Assert.Equal([1, 2, 3], units.Select(static unit => unit.Line!.Value));
    }

    [Theory]
    [InlineData("""{"Section": "videos", "ObjectUrls": ["s3://b/a"]}""", PrivateFilesProblem.NotAnObject, "ConvertTo-Json")]
    [InlineData("""{"Section": "videos", "Json": "{\"objectUrl\""}""", PrivateFilesProblem.InvalidJson, "the property Json is wrong")]
    [InlineData("""{"Title": 5}""", PrivateFilesProblem.NotAnObject, "ConvertTo-Json")]
    internal async Task An_object_that_is_no_unit_is_told_with_what_to_do(string record, PrivateFilesProblem problem, string expected)
    {
        PrivateFilesException error = await Assert.ThrowsAsync<PrivateFilesException>(() => ReadAsync("{\"videos\":[]}\n" + record));

        Assert.Equal(problem, error.Problem);
        Assert.Contains(expected, error.Message);
        Assert.EndsWith("line 2, column 1.", error.Message);
    }

    [Fact]
    public async Task Memory_and_places_hold_over_many_portions()
    {
        const int Count = 20_000;
        string padding = new('ü', 40);
        StringBuilder text = new("{\"videos\": [");
        for (int i = 0; i < Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",\n")} {{\"objectUrl\": \"s3://b/{i}\", \"title\": \"{padding}\"}}");
        }

        text.Append(", 5]}");
        List<PrivateDataUnit> units = [];
        List<int> portions = [];
        PrivateFilesException fault = await Assert.ThrowsAsync<PrivateFilesException>(async () =>
        {
            await foreach (IReadOnlyList<PrivateDataUnit> portion in Reader(Bytes(text.ToString())).ReadAsync(default))
            {
                units.AddRange(portion);
                portions.Add(portion.Count);
            }
        });

        Assert.Equal(Enumerable.Range(1, Count), units.Select(static unit => unit.Line!.Value));
        Assert.InRange(portions.Max(), 1, 2_000);
        Assert.EndsWith($"line 20000, column {units[^1].Json.Length + 7}.", fault.Message);
    }

    [Fact]
    public async Task A_unit_of_many_portions_is_read()
    {
        string frames = string.Join(", ", Enumerable.Range(0, 30_000).Select(static i => $"\"objectUrl_{i}\": \"s3://b/{i}\""));

        (List<PrivateDataUnit> units, _) = await ReadAsync($$"""{"dicom_series": [{"title": "s", {{frames}}}]}""");

        Assert.Equal(30_000, Assert.Single(units).ObjectUrls.Length);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task A_file_with_a_byte_order_mark_is_read(string encoding)
    {
        Encoding marked = Encoding.GetEncoding(encoding);
        List<PrivateDataUnit> units = await UnitsAsync([.. marked.GetPreamble(), .. marked.GetBytes(Document)]);

        Assert.Equal("Zürich 🎥", units[0].Title);
        Assert.Equal(4, units[0].Line);
    }

    [Theory]
    [InlineData("{\"videos\": [\r\n{\"title\": \"Z\u00fcrich\"}]}", "is not UTF-8: line 2, column 13 has the byte FC.")]
    [InlineData("{\"videos\": [{\"title\": \"Z\u00fc", "is not UTF-8: line 1, column 25 has the byte FC.")]
    [InlineData("{\"vide\u00fc\": [", "is not UTF-8: line 1, column 7 has the byte FC.")]
    public async Task The_characters_of_an_old_Windows_are_refused_with_the_place(string text, string expected)
    {
        PrivateFilesException fault = await RefusedAsync(Encoding.Latin1.GetBytes(text));

        Assert.Equal(PrivateFilesProblem.InvalidText, fault.Problem);
        Assert.EndsWith(expected, fault.Message);
    }

    [Theory]
    [InlineData("{\"videos\": [{}]}\n{\"videos\": [{}, {\"a\": 1, \"a\": 2}]}", PrivateFilesProblem.InvalidJson, "line 2, column 26.")]
    [InlineData("[{\"videos\": [{}]},\n 5]", PrivateFilesProblem.NotAnObject, "such as {\"videos\": [...]}.")]
    [InlineData("{\"videos\": [{}]}\n{\"videos\": [{]}\n", PrivateFilesProblem.InvalidJson, "line 2, column 14.")]
    [InlineData("{\"videos\": [\"s3://b/1\"]}", PrivateFilesProblem.NotAnObject, "line 1, column 13.")]
    [InlineData("{\"videos\": {}}", PrivateFilesProblem.NotAnObject, "no list as its section \"videos\": line 1, column 2.")]
    [InlineData("{\"skip_duplicate_urls\": true}", PrivateFilesProblem.UnknownSections, "time_series, nifti, text, pdfs, pdf, scenes, image_groups_from_items.")]
    [InlineData("\n \n", PrivateFilesProblem.Empty, "is empty.")]
    internal async Task What_is_no_description_is_refused(string text, PrivateFilesProblem problem, string expected)
    {
        PrivateFilesException fault = await RefusedAsync(Bytes(text));

        Assert.Equal(problem, fault.Problem);
        Assert.EndsWith(expected, fault.Message);
    }

    [Fact]
    public void Units_are_equal_by_their_content()
    {
        PrivateDataUnit unit = new("videos", """{"objectUrl": "s3://b/ü", "title": "a"}""");
        PrivateDataUnit same = new("videos", "{ \"title\":\"a\",\n\"objectUrl\":\"s3://b/\\u00fc\"}");

        Assert.Equal(unit, same);
        Assert.Equal(unit.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(unit, new PrivateDataUnit("images", unit.Json));
        Assert.NotEqual(unit, new PrivateDataUnit("videos", """{"objectUrl": "s3://b/ü"}"""));
        Assert.Equal("""{"videos":[{"objectUrl":"s3://b/ü","title":"a"}]}""", unit.ToString());
    }

    [Theory]
    [InlineData("", "{}", "section")]
    [InlineData("videos", "[]", "JSON object")]
    [InlineData("videos", "null", "JSON object")]
    [InlineData("videos", "{", "line 1, column 2")]
    [InlineData("videos", """{"a": 1, "a": 2}""", "twice")]
    public void A_unit_is_an_object_in_a_section(string section, string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => new PrivateDataUnit(section, json)).Message);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static PrivateDataReader Reader(byte[] text) => new(new MemoryStream(text));

    private static Task<PrivateFilesException> RefusedAsync(byte[] text) =>
        Assert.ThrowsAsync<PrivateFilesException>(() => UnitsAsync(text));

    private static async Task<List<PrivateDataUnit>> UnitsAsync(byte[] text) => (await ReadAsync(Reader(text))).Units;

    private static Task<(List<PrivateDataUnit> Units, PrivateDataSettings Settings)> ReadAsync(string text) => ReadAsync(Reader(Bytes(text)));

    private static async Task<(List<PrivateDataUnit> Units, PrivateDataSettings Settings)> ReadAsync(PrivateDataReader reader)
    {
        List<PrivateDataUnit> units = [];
        await foreach (IReadOnlyList<PrivateDataUnit> portion in reader.ReadAsync(default))
        {
            units.AddRange(portion);
        }

        return (units, reader.Settings);
    }

    private static async Task<string> WriteAsync(UnitDocument document)
    {
        using MemoryStream text = new();
        using (Stream parts = document.Open())
        {
            await parts.CopyToAsync(text);
        }

        Assert.Equal(text.Length, await document.MeasureAsync(default));
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
