using EncordPS.HelpBuilder.Abouts;
using EncordPS.HelpBuilder.Model;
using EncordPS.HelpBuilder.Reading;

namespace EncordPS.HelpBuilder;

/// <summary>The pages of one language, in ordinal order: the same pages always give the same files.</summary>
internal sealed record DocsFolder(IReadOnlyList<CommandHelp> Commands, IReadOnlyList<AboutTopic> Abouts)
{
    /// <exception cref="PageException">The folder is missing or a page is not in the expected form.</exception>
    public static DocsFolder Open(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new PageException(path, 0, "there is no such folder");
        }

        string[] pages = [.. Directory.EnumerateFiles(path, "*.md").Order(StringComparer.Ordinal)];
        return new DocsFolder(
            [.. pages.Where(IsCommand).Select(page => CommandReader.Read(Load(page)))],
            [.. pages.Where(IsAbout).Select(page => AboutReader.Read(Load(page)))]);
    }

    private static Page Load(string path) => Page.Parse(Path.GetFileName(path), File.ReadAllText(path));

    // Only a cmdlet has a hyphen in its name: the index page and the about topics have none.
    private static bool IsCommand(string path) => Path.GetFileName(path).Contains('-', StringComparison.Ordinal);

    private static bool IsAbout(string path) =>
        Path.GetFileName(path).StartsWith("about_", StringComparison.Ordinal);
}
