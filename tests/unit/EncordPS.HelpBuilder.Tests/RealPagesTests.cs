using System.Text.RegularExpressions;

namespace EncordPS.HelpBuilder.Tests;

public sealed partial class RealPagesTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "docs");
    private readonly DocsFolder _docs = DocsFolder.Open(s_folder);

    [Fact]
    public void Every_cmdlet_has_three_examples_or_more()
    {
        Assert.NotEmpty(_docs.Commands);
        Assert.All(_docs.Commands, command => Assert.True(command.Examples.Count >= 3, command.Name));
    }

    [Fact]
    public void Every_cmdlet_says_which_role_it_needs()
    {
        Assert.All(_docs.Commands, command => Assert.Contains(command.Notes, note => RoleWords().IsMatch(note.Text)));
    }

    [Fact]
    public void Every_cmdlet_says_where_its_examples_run()
    {
        Assert.All(
            _docs.Commands,
            command => Assert.Matches("Connect-Encord -Domain http://127[.]0[.]0[.]1:8765|no connection", command.Notes[^1].Text));
    }

    [Fact]
    public void Index_names_every_cmdlet_and_about_topic()
    {
        string index = File.ReadAllText(Path.Combine(s_folder, "EncordPS.md"));

        Assert.All(Names(), name => Assert.Contains($"[{name}]({name}.md)", index, StringComparison.Ordinal));
    }

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        string[] targets = [.. Directory.EnumerateFiles(s_folder, "*.md")
            .SelectMany(page => PageLinks().Matches(File.ReadAllText(page)))
            .Select(match => match.Groups["page"].Value)];

        Assert.All(targets, target => Assert.True(File.Exists(Path.Combine(s_folder, target)), target));
    }

    [Fact]
    public void Synopsis_is_one_sentence()
    {
        IEnumerable<string> synopses = _docs.Commands.Select(command => command.Synopsis);

        Assert.All(synopses, text => Assert.Equal(text.Length - 1, text.IndexOf('.', StringComparison.Ordinal)));
    }

    private IEnumerable<string> Names() =>
        _docs.Commands.Select(command => command.Name).Concat(_docs.Abouts.Select(topic => topic.Name));

    [GeneratedRegex("role|right to|access to")]
    private static partial Regex RoleWords();

    [GeneratedRegex(@"\]\((?<page>[^):]+\.md)\)")]
    private static partial Regex PageLinks();
}
