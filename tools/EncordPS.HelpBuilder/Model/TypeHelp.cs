namespace EncordPS.HelpBuilder.Model;

/// <summary>A type that comes in or goes out through the pipeline.</summary>
internal sealed record TypeHelp(string Name, IReadOnlyList<TextBlock> Description);
