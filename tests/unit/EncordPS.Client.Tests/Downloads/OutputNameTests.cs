namespace EncordPS.Client.Tests.Downloads;

public sealed class OutputNameTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("encord-names-").FullName;

    [Fact]
    public void The_first_with_a_title_has_it_and_the_others_have_a_mark()
    {
        OutputNames names = new(_root);

        Assert.Equal("a.png", Give(names, "a.png", "1"));
        Assert.Equal(FileNames.Mark("a.png", "2"), Give(names, "a.png", "2"));
    }

    [Theory]
    [InlineData("A.PNG")]
    [InlineData("a.png ")]
    [InlineData(" a.png")]
    public void Titles_that_some_file_system_takes_for_the_same_are_the_same(string other)
    {
        OutputNames names = new(_root);
        Give(names, "a.png", "1");

        Assert.Equal(FileNames.Mark(other.Trim(), "2"), Give(names, other, "2"));
    }

    [Fact]
    public void The_same_id_has_the_same_place()
    {
        OutputNames names = new(_root);

        Assert.Same(names.Give(null, "a", "", "1"), names.Give(null, "a", "", "1"));
    }

    [Fact]
    public void What_was_saved_with_a_mark_keeps_it_whatever_comes_first()
    {
        File.WriteAllText(Path.Combine(_root, FileNames.Mark("a.png", "2")), "");
        OutputNames names = new(_root);

        Assert.Equal(FileNames.Mark("a.png", "2"), Give(names, "a.png", "2"));
        Assert.Equal("a.png", Give(names, "a.png", "1"));
    }

    [Fact]
    public void A_link_where_the_directory_of_a_group_would_be_is_refused()
    {
        string elsewhere = Directory.CreateDirectory(Path.Combine(_root, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(_root, "group"), elsewhere);

        Assert.Equal(
            DownloadProblem.FileExists, Assert.Throws<DownloadException>(() => new OutputNames(_root).GiveDirectory("group", "1")).Problem);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Give(OutputNames names, string title, string id) => Path.GetFileName(names.Give(null, title, "", id).Path);
}
