namespace EncordPS.HelpBuilder.Tests;

/// <summary>The tool as the build runs it.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("help-builder-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    private string Docs => Path.Combine(_folder.FullName, "docs");

    private string HelpFile => Path.Combine(_folder.FullName, "out", "en-US", "Sample.dll-Help.xml");

    public ProgramTests()
    {
        Directory.CreateDirectory(Docs);
        WritePage(SamplePage.Text);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public void Writes_the_help_file_and_the_about_topics_beside_it()
    {
        File.WriteAllText(Path.Combine(Docs, "about_Things.md"), "# about_Things\n\n## SHORT DESCRIPTION\nThings.\n");
        File.WriteAllText(Path.Combine(Docs, "Sample.md"), "# The index, which is no help\n");

        Assert.Equal(0, Run(Docs, HelpFile));

        Assert.Contains("Get-SampleThing", File.ReadAllText(HelpFile), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(HelpFile)!, "about_Things.help.txt")));
    }

    [Fact]
    public void Lists_the_parameters_of_each_cmdlet()
    {
        Assert.Equal(0, Run("--list", Docs));

        string[] expected = ["All", "Id", "Kind", "Title"];
        Assert.Equal(string.Concat(expected.Select(name => $"Get-SampleThing\t{name}\n")), _output.ToString());
    }

    [Fact]
    public void A_wrong_page_is_an_error_and_leaves_no_file()
    {
        WritePage(SamplePage.With("### -All", "### All"));

        Assert.Equal(1, Run(Docs, HelpFile));

        Assert.Equal(
            $"Get-SampleThing.md(52): expected '### -Name', found 'All'{Environment.NewLine}", _errors.ToString());
        Assert.False(File.Exists(HelpFile));
    }

    [Fact]
    public void A_missing_folder_and_missing_arguments_are_errors()
    {
        Assert.Equal(1, Run(Path.Combine(Docs, "none"), HelpFile));
        Assert.Equal(2, Run());
    }

    private void WritePage(string text) => File.WriteAllText(Path.Combine(Docs, SamplePage.File), text);

    private int Run(params string[] arguments)
    {
        (TextWriter output, TextWriter errors) = (Console.Out, Console.Error);
        Console.SetOut(_output);
        Console.SetError(_errors);
        try
        {
            return (int)typeof(DocsFolder).Assembly.EntryPoint!.Invoke(null, [arguments])!;
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }
}
