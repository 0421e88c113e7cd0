using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>Reads INPUTS and OUTPUTS: a heading for each type. No heading means nothing goes that way.</summary>
internal static class TypeReader
{
    public static IReadOnlyList<TypeHelp> Read(Section types) =>
        [.. types.Sections.Select(type => new TypeHelp(type.Title, TextReading.Read(type, type.Intro)))];
}
