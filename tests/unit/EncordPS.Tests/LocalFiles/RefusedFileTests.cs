namespace EncordPS.Tests.LocalFiles;

/// <summary>Files that cannot be sent: each is an error that names it, and the good one among them goes through.</summary>
public sealed class RefusedFileTests : SendTest
{
    public RefusedFileTests(SandboxFixture fixture)
        : base(fixture) => WriteImage("good.png", 10);

    [Theory]
    [InlineData("gone.png", "FileNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("none*.png", "FileNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("empty.png", "FileEmpty", ErrorCategory.InvalidData)]
    [InlineData("folder", "FileIsDirectory", ErrorCategory.InvalidArgument)]
    [InlineData("clip.mp4", "FileTypeNotSupported", ErrorCategory.InvalidType)]
    public void Each_kind_is_told_apart(string name, string id, ErrorCategory category)
    {
        Write("empty.png", "");
        Write("clip.mp4");
        Directory.CreateDirectory(PathOf("folder"));

        Invocation got = Invoke($"Send-EncordImage $set \"$dir/{name}\", \"$dir/good.png\" | ForEach-Object Title");

        Assert.Equal(["good.png"], got.Written);
        got.Error.MustBe(id, category);
        got.Error.MustSay(name);
        Assert.Single(Trace.Of(Put));
    }

    // A link to itself can be read by nobody; permissions do not bind an administrator, who may be running this.
    [Theory]
    [InlineData("*.png")]
    [InlineData("a.png")]
    public void A_directory_that_cannot_be_read_is_told_apart_from_one_without_the_file(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateSymbolicLink(PathOf("closed"), PathOf("closed"));

        Invocation got = Invoke($"Send-EncordImage $set -{(name == "a.png" ? "LiteralPath" : "Path")} \"$dir/closed/{name}\"");

        got.Error.MustBe("FileNotReadable", ErrorCategory.ReadError);
        got.Error.MustSay("closed");
        Assert.Empty(Trace.Of(Put));
    }

    [Theory]
    [InlineData("variable:home", "PathNotFileSystem")]
    [InlineData("nodrive:/a.png", "FileNotFound")]
    [InlineData("[", "FileNotFound")]
    public void A_path_that_leads_to_no_disk_is_an_error(string path, string id)
    {
        Invocation got = Invoke($"Send-EncordImage $set '{path}', \"$dir/good.png\" | ForEach-Object Title");

        Assert.Equal(["good.png"], got.Written);
        Assert.Equal(id, got.Error.Id());
        Assert.Equal(path, got.Error.TargetObject);
        got.Error.MustHelp();
    }

    [Fact]
    public void A_name_with_brackets_is_sent_by_its_literal_path()
    {
        WriteImage("a[1].png", 10);

        Assert.Equal("a[1].png", Invoke("[pscustomobject] @{ PSPath = \"$dir/a[1].png\" } | Send-EncordImage $set | ForEach-Object Title").Text);
    }

    [Fact]
    public void A_name_of_more_than_300_characters_or_such_a_title_is_refused()
    {
        string name = new string('n', 301) + ".png";

        Invocation got = Invoke($"Send-EncordImage $set -LiteralPath \"$dir/{name}\", \"$dir/good.png\" | ForEach-Object Title");
        Invocation titled = Invoke("Send-EncordImage $set \"$dir/good.png\" -Title ('t' * 301)");

        Assert.Equal(["good.png"], got.Written);
        got.Error.MustSay(name);
        titled.Error.MustBe("TitleTooLong", ErrorCategory.InvalidArgument);
        Assert.Single(Trace.Of(Put));
    }

    [Fact]
    public void A_file_that_vanishes_before_its_turn_is_an_error()
    {
        WriteImage("vanishing.png", 10);
        Trace.Before = request => Do(request.Operation == Urls, () => File.Delete(PathOf("vanishing.png")));

        Invocation got = Invoke("Send-EncordImage $set \"$dir/*.png\" | ForEach-Object Title");

        Assert.Equal(["good.png"], got.Written);
        got.Error.MustBe("FileNotFound", ErrorCategory.ObjectNotFound, PathOf("vanishing.png"));
    }

    [Fact]
    public void A_file_that_changes_while_it_is_sent_is_an_error_and_no_row()
    {
        WriteImage("changing.png", 10);
        Trace.Before = request => Do(request.Operation == Put, () => File.AppendAllText(PathOf("changing.png"), "more"));

        Invocation got = Invoke("Send-EncordImage $set \"$dir/changing.png\"; @(Get-EncordDataRow $set).Count");

        Assert.Equal(["0"], got.Written);
        got.Error.MustBe("FileChanged", ErrorCategory.InvalidOperation, PathOf("changing.png"));
    }

    [Fact]
    public void A_file_that_storage_does_not_take_is_named_and_the_others_go_through()
    {
        WriteImage("bad.png", 10, [.. new byte[100]]);
        Trace.Replace(request => request.Operation == Put && request.Headers["Content-Length"] == "133", Answers.Text("", 507));

        Invocation got = Invoke("Send-EncordImage $set \"$dir/*.png\" | ForEach-Object Title");

        Assert.Equal(["good.png"], got.Written);
        got.Error.MustBe("StorageRefused", ErrorCategory.ResourceUnavailable, PathOf("bad.png"));
        got.Error.MustSay("bad.png");
    }

    [Fact]
    public void With_AllowFailures_files_that_cannot_be_sent_are_warnings()
    {
        Write("empty.png", "");

        Invocation got = Invoke("$ErrorActionPreference = 'Stop'; Send-EncordImage $set \"$dir/*.png\", \"$dir/gone.png\" -AllowFailures | ForEach-Object Title");

        Assert.Equal(["good.png"], got.Texts);
        Assert.Equal(2, got.Warnings.Count);
        Assert.Contains("empty.png", got.Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_url_that_has_expired_is_replaced()
    {
        int count = 0;
        Trace.Replace(request => request.Operation == Put && Interlocked.Increment(ref count) == 1, Answers.Text("<Code>ExpiredToken</Code>", 400));

        Assert.Equal("good.png", Invoke("Send-EncordImage $set \"$dir/good.png\" | ForEach-Object Title").Text);

        Assert.Equal((2, 2), (Trace.Of(Urls).Count, Trace.Of(Put).Count));
    }

    [Fact]
    public void Files_whose_job_gives_no_answer_may_have_been_added_and_the_error_says_so()
    {
        Trace.Replace(request => request.Operation == Job, Answers.Html(status: 503));

        Invoke("Send-EncordImage $set \"$dir/good.png\"").Error.MustBe("OutcomeUnknown", ErrorCategory.ResourceUnavailable, PathOf("good.png"));
    }

    private static Task Do(bool isDue, Action action)
    {
        if (isDue)
        {
            action();
        }

        return Task.CompletedTask;
    }
}
