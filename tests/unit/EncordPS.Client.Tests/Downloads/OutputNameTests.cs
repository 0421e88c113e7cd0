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
    public void A_name_that_something_else_has_from_an_earlier_time_is_not_given_out()
    {
        string path = Path.Combine(_root, "a.png");
        File.WriteAllText(path, "of 1");
        new OwnerNote(_root).Add(path, "1");

        Assert.Equal(FileNames.Mark("a.png", "2"), Give(new OutputNames(_root), "a.png", "2"));
        Assert.Equal("a.png", Give(new OutputNames(_root), "a.png", "1"));
    }

    [Fact]
    public void A_directory_that_another_group_has_from_an_earlier_time_is_not_given_out()
    {
        string path = Directory.CreateDirectory(Path.Combine(_root, "CT chest")).FullName;
        new OwnerNote(_root).Add(path, "1");

        Assert.NotEqual(path, new OutputNames(_root).GiveDirectory("CT chest", "2").Path);
        Assert.Equal(path, new OutputNames(_root).GiveDirectory("CT chest", "1").Path);
    }

    [Fact]
    public void A_line_of_the_note_that_is_no_line_is_passed_over()
    {
        string path = Path.Combine(_root, "a.png");
        File.WriteAllText(path, "of 1");
        File.WriteAllText(Path.Combine(_root, OwnerNote.FileName), "{\"Name\": \"a.png\", \"Id");
        new OwnerNote(_root).Add(path, "1");

        Assert.Equal("1", new OwnerNote(_root).OwnerOf(path));
    }

    [Fact]
    public void What_a_link_in_place_of_the_note_points_to_is_not_written()
    {
        string path = Path.Combine(_root, "a.png");
        string precious = Path.Combine(_root, "precious");
        File.WriteAllText(path, "of 1");
        File.WriteAllText(precious, "precious");
        File.CreateSymbolicLink(Path.Combine(_root, OwnerNote.FileName), precious);

        Assert.Throws<IOException>(() => new OwnerNote(_root).Add(path, "1"));

        Assert.Equal("precious", File.ReadAllText(precious));
    }

    [Fact]
    public async Task Work_on_one_path_is_done_one_after_the_other_whoever_gave_it_out()
    {
        NamedPlace first = new OutputNames(_root).Give(null, "a.png", "", "1");
        NamedPlace second = new OutputNames(_root).Give(null, "a.png", "", "1");
        NamedPlace third = new OutputNames(_root).Give(null, "a.png", "", "1");
        TaskCompletionSource begun = new();
        TaskCompletionSource end = new();
        using CancellationTokenSource stop = new();
        List<string> done = [];

        Task<int> one = first.InTurnAsync(async () => { begun.SetResult(); await end.Task; done.Add("one"); return 1; }, default);
        Task<int> two = second.InTurnAsync(() => { done.Add("two"); return Task.FromResult(2); }, stop.Token);
        Task<int> three = third.InTurnAsync(() => { done.Add("three"); return Task.FromResult(3); }, default);
        await begun.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => two);
        Assert.False(three.IsCompleted);
        end.SetResult();

        Assert.Equal(4, (await Task.WhenAll(one, three)).Sum());
        Assert.Equal(["one", "three"], done);
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
