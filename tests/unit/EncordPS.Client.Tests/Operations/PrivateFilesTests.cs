using System.Text;

namespace EncordPS.Client.Tests.Operations;

public sealed class PrivateFilesTests
{
    [Theory]
    [InlineData("videos")]
    [InlineData("images")]
    [InlineData("image_groups")]
    [InlineData("dicom_series")]
    [InlineData("audio")]
    [InlineData("time_series")]
    [InlineData("nifti")]
    [InlineData("text")]
    [InlineData("pdfs")]
    [InlineData("pdf")]
    [InlineData("scenes")]
    [InlineData("image_groups_from_items")]
    public void Each_section_of_the_service_is_known(string section)
    {
        PrivateFiles files = PrivateFiles.Parse($$"""{"{{section}}": [{}, {}], "skip_duplicate_urls": true}""", "files.json");

        Assert.Equal(2, files.UnitCount);
        Assert.Equal("files.json", files.FileName);
        Assert.Empty(files.Warnings);
    }

    [Fact]
    public void Units_of_all_sections_are_counted_together() =>
        Assert.Equal(4, PrivateFiles.Parse("""{"videos": [{}], "images": [{}, {}], "others": [{}], "audio": null}""", null).UnitCount);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void An_empty_text_is_refused(string json) => Assert.Equal(PrivateFilesProblem.Empty, Refuse(json).Problem);

    [Theory]
    [InlineData("{", 1, 2)]
    [InlineData("{\n  \"videos\": [\n    {\"objectUrl\" \"s3\"}\n]}", 3, 18)]
    [InlineData("{\r\n\"videos\": [],\r\n}", 3, 1)]
    [InlineData("{\"videos\": [{\"title\": \"b ü 画像 🎥\" x}]}", 1, 35)]
    [InlineData("not json", 1, 2)]
    [InlineData("{\"videos\": []} more", 1, 16)]
    public void What_is_not_JSON_is_refused_with_line_and_column(string json, int line, int column)
    {
        PrivateFilesException error = Refuse(json);

        Assert.Equal(PrivateFilesProblem.InvalidJson, error.Problem);
        Assert.EndsWith($"line {line}, column {column}.", error.Message);
    }

    [Theory]
    [InlineData("""{"videos": [{}], "videos": [{}]}""", "has 'videos' twice in one object: line 1, column 18.")]
    [InlineData("{\n\"videos\": [{\"title\": \"ü\", \"title\": \"b\"}]}", "has 'title' twice in one object: line 2, column 27.")]
    public void A_member_that_stands_there_twice_is_refused_with_its_place(string json, string expected)
    {
        PrivateFilesException error = Refuse(json);

        Assert.Equal(PrivateFilesProblem.InvalidJson, error.Problem);
        Assert.EndsWith(expected, error.Message);
    }

    [Fact]
    public void What_is_nested_too_deep_is_refused_and_is_not_called_invalid()
    {
        string deep = new string('[', 70) + new string(']', 70);

        PrivateFilesException error = Refuse($$"""{"videos": {{deep}}}""");

        Assert.Equal(PrivateFilesProblem.InvalidJson, error.Problem);
        Assert.EndsWith("is nested more than 64 deep: line 1, column 75.", error.Message);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_file_with_a_byte_order_mark_is_read(string encoding)
    {
        Encoding marked = Encoding.GetEncoding(encoding);
        byte[] file = [.. marked.GetPreamble(), .. marked.GetBytes("""{"videos": [{"title": "Zürich"}]}""")];

        PrivateFiles files = PrivateFiles.Parse(file, "files.json");

        Assert.Equal("Zürich", files.Content["videos"]![0]!["title"]!.GetValue<string>());
    }

    [Fact]
    public void A_file_in_the_characters_of_an_old_Windows_is_refused_with_the_place()
    {
        byte[] file = Encoding.Latin1.GetBytes("{\"videos\": [\r\n{\"title\": \"Zürich\"}]}");

        PrivateFilesException error = Assert.Throws<PrivateFilesException>(() => PrivateFiles.Parse(file, "files.json"));

        Assert.Equal(PrivateFilesProblem.InvalidText, error.Problem);
        Assert.EndsWith("is not UTF-8: line 2, column 13 has the byte FC.", error.Message);
    }

    [Theory]
    [InlineData("""{"videos": [{}], "skipDuplicateUrls": true}""", "\"skip_duplicate_urls\" is its spelling")]
    [InlineData("""{"imageGroups": [{}]}""", "\"image_groups\" is its spelling")]
    [InlineData("""{"vidoes": [{}]}""", "\"videos\" is its spelling")]
    [InlineData("""{"pointClouds": [{}]}""", "This version of the module does not know \"pointClouds\". It is sent as it is.")]
    [InlineData("""{"videos": []}""", "The section \"videos\" is empty.")]
    [InlineData("""{"videos": [{"object_url": "s3://b/1"}]}""", "\"objectUrl\" is its spelling")]
    [InlineData("""{"videos": [{}], "upsert_metadata": true}""", "changes nothing unless \"skip_duplicate_urls\"")]
    public void What_the_service_passes_over_in_silence_is_warned_of(string json, string expected) =>
        Assert.Contains(expected, Assert.Single(PrivateFiles.Parse(json, null).Warnings));

    [Fact]
    public void Frames_are_numbered_without_a_warning() => Assert.Empty(PrivateFiles.Parse(
        """
        {"image_groups": [{"title": "g", "objectUrl_0": "s3://b/0", "title_0": "0", "objectUrl_12": "s3://b/12", "pose": 1}],
            "skip_duplicate_urls": true, "upsert_metadata": true}
        """,
        null).Warnings);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"videos\"")]
    public void What_is_no_object_is_refused(string json) => Assert.Equal(PrivateFilesProblem.NotAnObject, Refuse(json).Problem);

    [Theory]
    [InlineData("{}", "It has no members;")]
    [InlineData("""{"vidoes": {}}""", "It has \"vidoes\";")]
    [InlineData("""{"Videos": {}, "skip_duplicate_urls": true}""", "It has \"Videos\", \"skip_duplicate_urls\";")]
    public void A_description_without_a_known_section_is_refused_with_what_it_has_and_what_is_known(string json, string has)
    {
        PrivateFilesException error = Refuse(json);

        Assert.Equal(PrivateFilesProblem.UnknownSections, error.Problem);
        Assert.Contains(has, error.Message);
        Assert.Contains("videos, images, image_groups", error.Message);
    }

    private static PrivateFilesException Refuse(string json) =>
        Assert.Throws<PrivateFilesException>(() => PrivateFiles.Parse(json, fileName: null));
}
