using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Abouts;

internal sealed record AboutSection(string Title, IReadOnlyList<TextBlock> Text, IReadOnlyList<AboutSection> Sections);
