using System.Text.RegularExpressions;
using EncordPS.HelpBuilder;
using EncordPS.HelpBuilder.Model;

namespace EncordPS.Help.Tests;

/// <summary>The pages and the built module, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static readonly Regex s_built = new(@"[\\/](bin|obj)[\\/]");

    public static string ModulePath { get; } = Path.Combine(Root, "out", "EncordPS");

    public static DocsFolder Docs { get; } = DocsFolder.Open(Path.Combine(Root, "docs", "en-US"));

    public static TheoryData<string> Commands => [.. Docs.Commands.Select(command => command.Name)];

    public static TheoryData<string> Abouts => [.. Docs.Abouts.Select(topic => topic.Name)];

    public static CommandHelp Page(string command) => Docs.Commands.Single(page => page.Name == command);

    /// <returns>The markdown, with line ends of one kind.</returns>
    public static string Text(string page) => Source("docs", "en-US", page + ".md");

    public static string Source(params string[] path) =>
        File.ReadAllText(Path.Combine([Root, .. path])).ReplaceLineEndings("\n");

    /// <returns>The files of the sources below a folder.</returns>
    public static IEnumerable<string> Files(string pattern, params string[] folder) =>
        from file in Directory.EnumerateFiles(Path.Combine([Root, .. folder]), pattern, SearchOption.AllDirectories)
        where !s_built.IsMatch(file)
        select file;

    private static string Find(string start)
    {
        DirectoryInfo? directory = new(start);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "EncordPS.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException($"There is no EncordPS.sln above {start}.");
    }
}
