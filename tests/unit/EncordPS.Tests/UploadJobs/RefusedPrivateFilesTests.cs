namespace EncordPS.Tests.UploadJobs;

public sealed class RefusedPrivateFilesTests : EngineTest, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("encordps-tests-").FullName;

    public RefusedPrivateFilesTests(SandboxFixture fixture)
        : base(fixture) => Engine.Set("folder", _folder);

    [Theory]
    [InlineData("", "PrivateFilesEmpty", "empty")]
    [InlineData(" \n\t ", "PrivateFilesEmpty", "empty")]
    [InlineData("{\n  \"images\": [\n    { \"objectUrl\" }\n  ]\n}", "PrivateFilesInvalidJson", "line 3, column 19")]
    [InlineData("{\"images\": [", "PrivateFilesInvalidJson", "line 1")]
    [InlineData("not json", "PrivateFilesInvalidJson", "line 1, column 2")]
    [InlineData("<html></html>", "PrivateFilesInvalidJson", "line 1, column 1")]
    [InlineData("{\"images\": [], \"images\": []}", "PrivateFilesInvalidJson", "images")]
    [InlineData("[]", "PrivateFilesNotAnObject", "object")]
    [InlineData("\"text\"", "PrivateFilesNotAnObject", "object")]
    [InlineData("null", "PrivateFilesNotAnObject", "object")]
    [InlineData("{}", "PrivateFilesUnknownSections", "no members")]
    [InlineData("{\"movies\": []}", "PrivateFilesUnknownSections", "\"movies\"")]
    public void A_file_that_describes_nothing_is_one_error_that_says_why(string content, string id, string words)
    {
        string path = Path.Combine(_folder, "files.json");
        File.WriteAllText(path, content);
        Engine.Set("path", path);

        ErrorRecord error = Invoke("Add-EncordPrivateData $empty $aws -Path $path").Error;

        error.MustBe(id, ErrorCategory.InvalidData, path);
        error.MustSay(words);
        Assert.Empty(Trace.Requests);
    }

    [Theory]
    [InlineData("@{}", "PrivateFilesUnknownSections")]
    [InlineData("@{ movies = @() }", "PrivateFilesUnknownSections")]
    [InlineData("@(1, 2)", "PrivateFilesNotAnObject")]
    [InlineData("42", "PrivateFilesNotAnObject")]
    [InlineData("''", "PrivateFilesEmpty")]
    [InlineData("'{'", "PrivateFilesInvalidJson")]
    public void A_description_that_describes_nothing_is_one_error(string files, string id)
    {
        Invoke($"Add-EncordPrivateData $empty $aws -PrivateFiles {files}").Error
            .MustBe(id, ErrorCategory.InvalidData, Seed.Empty);

        Assert.Empty(Trace.Requests);
    }

    [Theory]
    [InlineData("$folder/none.json", "PrivateFilesNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("$folder/no/such/folder.json", "PrivateFilesNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("$folder", "PrivateFilesNotReadable", ErrorCategory.ReadError)]
    public void A_path_without_a_file_is_one_error_that_names_it(string path, string id, ErrorCategory category)
    {
        ErrorRecord error = Invoke($"Add-EncordPrivateData $empty $aws -Path {path}").Error;

        error.MustBe(id, category);
        error.MustSay(_folder);
    }

    [Fact]
    public void A_value_without_a_form_in_json_is_refused()
    {
        Invoke("Add-EncordPrivateData $empty $aws -PrivateFiles @{ images = @(@{ objectUrl = [version] '1.0' }) }").Error
            .MustBe("InvalidArgument", ErrorCategory.InvalidArgument, Seed.Empty);

        Assert.Empty(Trace.Requests);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
