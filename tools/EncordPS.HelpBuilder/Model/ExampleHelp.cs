namespace EncordPS.HelpBuilder.Model;

internal sealed record ExampleHelp(string Title, string Code, IReadOnlyList<TextBlock> Remarks);
