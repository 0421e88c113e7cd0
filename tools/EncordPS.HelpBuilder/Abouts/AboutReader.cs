using EncordPS.HelpBuilder.Reading;

namespace EncordPS.HelpBuilder.Abouts;

/// <summary>Reads an about page: a title, SHORT DESCRIPTION, then sections of any name.</summary>
internal static class AboutReader
{
    private const string ShortTitle = "SHORT DESCRIPTION";

    /// <exception cref="PageException">The short description is missing or empty.</exception>
    public static AboutTopic Read(Page page) => new(
        page.Name,
        TextReading.Required(page.Root.Get(ShortTitle)),
        [.. page.Root.Sections.Where(section => section.Title != ShortTitle).Select(ReadSection)]);

    private static AboutSection ReadSection(Section section) =>
        new(section.Title, TextReading.Read(section, section.Intro), [.. section.Sections.Select(ReadSection)]);
}
