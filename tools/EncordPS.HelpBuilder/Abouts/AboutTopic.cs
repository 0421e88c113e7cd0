using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Abouts;

/// <summary>A page about a subject rather than a cmdlet.</summary>
internal sealed record AboutTopic(string Name, IReadOnlyList<TextBlock> Short, IReadOnlyList<AboutSection> Sections);
