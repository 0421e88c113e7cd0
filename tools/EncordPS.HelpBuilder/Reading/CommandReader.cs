using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>Reads a cmdlet's page in the form of platyPS, schema 2.0.0.</summary>
internal static class CommandReader
{
    private const string Schema = "2.0.0";

    private static readonly string[] s_sections =
    [
        "SYNOPSIS", "SYNTAX", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS",
    ];

    /// <exception cref="PageException">The page is not in that form, or contradicts itself.</exception>
    public static CommandHelp Read(Page page)
    {
        CheckForm(page);
        Section root = page.Root;
        var command = new CommandHelp
        {
            Name = page.Name,
            Synopsis = ReadSynopsis(root.Get("SYNOPSIS")),
            OnlineVersion = ReadOnlineVersion(page),
            Description = TextReading.Required(root.Get("DESCRIPTION")),
            ParameterSets = SyntaxReader.SetNames(root.Get("SYNTAX")),
            Parameters = ParameterReader.Read(root.Get("PARAMETERS")),
            Examples = ExampleReader.Read(root.Get("EXAMPLES")),
            Inputs = TypeReader.Read(root.Get("INPUTS")),
            Outputs = TypeReader.Read(root.Get("OUTPUTS")),
            Notes = root.Find("NOTES") is { } notes ? TextReading.Read(notes, notes.Intro) : [],
            Links = LinkReader.Read(root.Get("RELATED LINKS")),
        };
        ConsistencyCheck.Run(page, command);
        return command;
    }

    private static void CheckForm(Page page)
    {
        string schema = page.FrontMatter.Get("schema");
        if (schema != Schema)
        {
            throw new PageException(page.File, 1, $"schema must be {Schema}, found '{schema}'");
        }

        if (page.Root.Sections.FirstOrDefault(section => !s_sections.Contains(section.Title)) is { } unknown)
        {
            throw unknown.Error($"section {unknown.Title} is not one of {string.Join(", ", s_sections)}");
        }
    }

    private static Uri? ReadOnlineVersion(Page page)
    {
        string text = page.FrontMatter.Get("online version");
        if (text.Length == 0)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
            ? address
            : throw new PageException(page.File, 1, $"the online version must be an address, found '{text}'");
    }

    // Get-Help prints it on the line of the name: more than a paragraph breaks its views.
    private static string ReadSynopsis(Section section) => TextReading.Required(section) switch
    {
        [{ Kind: TextKind.Paragraph } only] => only.Text,
        _ => throw section.Error("the synopsis must be one paragraph"),
    };
}
