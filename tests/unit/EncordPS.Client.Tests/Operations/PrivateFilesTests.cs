namespace EncordPS.Client.Tests.Operations;

public sealed class PrivateFilesTests
{
    [Theory]
    [InlineData("videos")]
    [InlineData("images")]
    [InlineData("image_groups")]
    [InlineData("dicom_series")]
    [InlineData("audio")]
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
    }

    [Fact]
    public void Units_of_all_sections_are_counted_together() =>
        Assert.Equal(3, PrivateFiles.Parse("""{"videos": [{}], "images": [{}, {}], "others": [{}], "audio": null}""", null).UnitCount);

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
    [InlineData("""{"videos": [{}], "videos": [{}]}""", "videos")]
    [InlineData("""{"videos": [{"objectUrl": "a", "objectUrl": "b"}]}""", "objectUrl")]
    public void A_member_that_stands_there_twice_is_refused_because_one_of_them_would_be_lost(string json, string name)
    {
        PrivateFilesException error = Refuse(json);

        Assert.Equal(PrivateFilesProblem.InvalidJson, error.Problem);
        Assert.Contains($"'{name}'", error.Message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"videos\"")]
    public void What_is_no_object_is_refused(string json) => Assert.Equal(PrivateFilesProblem.NotAnObject, Refuse(json).Problem);

    [Theory]
    [InlineData("{}", "It has no members;")]
    [InlineData("""{"vidoes": []}""", "It has \"vidoes\";")]
    [InlineData("""{"Videos": [], "skip_duplicate_urls": true}""", "It has \"Videos\", \"skip_duplicate_urls\";")]
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
