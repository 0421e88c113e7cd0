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
    public async Task Each_section_of_the_service_is_known(string section)
    {
        PrivateFiles files = await ReadAsync($$"""{"{{section}}": [{}, {}], "skip_duplicate_urls": true}""", "files.json");

        Assert.Equal(2, files.UnitCount);
        Assert.Equal("files.json", files.FileName);
        Assert.Empty(files.Warnings);
    }

    [Fact]
    public async Task Units_of_all_sections_are_counted_together() =>
        Assert.Equal(4, (await ReadAsync("""{"videos": [{}], "images": [{}, {}], "others": [{}], "audio": null}""")).UnitCount);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public async Task An_empty_text_is_refused(string json) =>
        Assert.Equal(PrivateFilesProblem.Empty, (await RefuseAsync(json)).Problem);

    [Theory]
    [InlineData("{", 1, 2)]
    [InlineData("{\n  \"videos\": [\n    {\"objectUrl\" \"s3\"}\n]}", 3, 18)]
    [InlineData("{\r\n\"videos\": [],\r\n}", 3, 1)]
    [InlineData("{\"videos\": [{\"title\": \"b ü 画像 🎥\" x}]}", 1, 35)]
    [InlineData("not json", 1, 2)]
    [InlineData("{\"videos\": []} more", 1, 16)]
    public async Task What_is_not_JSON_is_refused_with_line_and_column(string json, int line, int column)
    {
        PrivateFilesException error = await RefuseAsync(json);

        Assert.Equal(PrivateFilesProblem.InvalidJson, error.Problem);
        Assert.EndsWith($"line {line}, column {column}.", error.Message);
    }

    [Theory]
    [InlineData("""{"videos": [{}], "videos": [{}]}""", "has 'videos' twice in one object: line 1, column 18.")]
    [InlineData("{\n\"videos\": [{\"title\": \"ü\", \"title\": \"b\"}]}", "has 'title' twice in one object: line 2, column 27.")]
    public async Task A_member_that_stands_there_twice_is_refused_with_its_place(string json, string expected)
    {
        PrivateFilesException error = await RefuseAsync(json);

        Assert.Equal(PrivateFilesProblem.InvalidJson, error.Problem);
        Assert.EndsWith(expected, error.Message);
    }

    [Fact]
    public async Task What_is_nested_too_deep_is_refused_and_is_not_called_invalid()
    {
        string deep = new string('[', 70) + new string(']', 70);

        PrivateFilesException error = await RefuseAsync($$"""{"videos": {{deep}}}""");

        Assert.Equal(PrivateFilesProblem.InvalidJson, error.Problem);
        Assert.EndsWith("is nested more than 64 deep: line 1, column 75.", error.Message);
    }

    [Theory]
    [InlineData("""{"videos": [{}], "skipDuplicateUrls": true}""", "\"skip_duplicate_urls\" is its spelling")]
    [InlineData("""{"imageGroups": [{}]}""", "\"image_groups\" is its spelling")]
    [InlineData("""{"vidoes": [{}]}""", "\"videos\" is its spelling")]
    [InlineData("""{"pointClouds": [{}]}""", "This version of the module does not know \"pointClouds\". It is sent as it is.")]
    [InlineData("""{"videos": []}""", "The section \"videos\" is empty.")]
    [InlineData("""{"videos": [{"object_url": "s3://b/1"}]}""", "\"objectUrl\" is its spelling")]
    [InlineData("""{"videos": [{}], "upsert_metadata": true}""", "changes nothing unless \"skip_duplicate_urls\"")]
    public async Task What_the_service_passes_over_in_silence_is_warned_of(string json, string expected) =>
        Assert.Contains(expected, Assert.Single((await ReadAsync(json)).Warnings));

    [Fact]
    public async Task Frames_are_numbered_without_a_warning() => Assert.Empty((await ReadAsync(
        """
        {"image_groups": [{"title": "g", "objectUrl_0": "s3://b/0", "title_0": "0", "objectUrl_12": "s3://b/12", "pose": 1}],
            "skip_duplicate_urls": true, "upsert_metadata": true}
        """)).Warnings);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"videos\"")]
    public async Task What_is_no_object_is_refused(string json) =>
        Assert.Equal(PrivateFilesProblem.NotAnObject, (await RefuseAsync(json)).Problem);

    [Theory]
    [InlineData("{}", "It has no members;")]
    [InlineData("""{"vidoes": {}}""", "It has \"vidoes\";")]
    [InlineData("""{"Videos": {}, "skip_duplicate_urls": true}""", "It has \"Videos\", \"skip_duplicate_urls\";")]
    public async Task A_description_without_a_known_section_is_refused_with_what_it_has_and_what_is_known(string json, string has)
    {
        PrivateFilesException error = await RefuseAsync(json);

        Assert.Equal(PrivateFilesProblem.UnknownSections, error.Problem);
        Assert.Contains(has, error.Message);
        Assert.Contains("videos, images, image_groups", error.Message);
    }

    [Fact]
    public async Task A_file_is_sent_without_its_byte_order_mark_and_opened_anew_for_each_attempt()
    {
        int opened = 0;
        byte[] file = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("""{"videos": [{"title": "Zürich"}]}""")];
        PrivateFiles files = await PrivateFiles.ReadAsync(
            () =>
            {
                opened++;
                return new MemoryStream(file);
            },
            "files.json",
            default);

        using StreamReader again = new(await files.OpenAsync(default), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        string text = await again.ReadToEndAsync();

        Assert.Equal("""{"videos": [{"title": "Zürich"}]}""", text);
        Assert.Equal(Encoding.UTF8.GetByteCount(text), files.Length);
        Assert.Equal(2, opened);
    }

    [Fact]
    public async Task Lines_and_lists_of_units_go_out_as_one_document()
    {
        const string Lines = """
            {"videos":[{"objectUrl":"s3://b/1"}],"skip_duplicate_urls":true}
            {"images":[{"objectUrl":"s3://b/2"}]}
            {"videos":[ {"objectUrl":"s3://b/3"} ]}

            {"Section":"images","Json":"{\"objectUrl\":\"s3://b/4\"}"}
            """;
        PrivateFiles files = await ReadAsync(Lines);

        using StreamReader sent = new(await files.OpenAsync(default));
        string text = await sent.ReadToEndAsync();

        Assert.Equal(
            """{"videos":[{"objectUrl":"s3://b/1"},{"objectUrl":"s3://b/3"}],"images":[{"objectUrl":"s3://b/2"},{"objectUrl":"s3://b/4"}]""" + ",\"skip_duplicate_urls\":true}",
            text);
        Assert.Equal(text.Length, files.Length);
        Assert.Equal(4, files.UnitCount);
        Assert.True(files.SkipsDuplicates);
        Assert.Empty(files.Warnings);
    }

    private static Task<PrivateFilesException> RefuseAsync(string json) =>
        Assert.ThrowsAsync<PrivateFilesException>(() => ReadAsync(json));

    private static Task<PrivateFiles> ReadAsync(string json, string? fileName = null) =>
        PrivateFiles.ReadAsync(json, fileName, default);
}
