namespace EncordPS.HelpBuilder.Model;

/// <summary>A paragraph, a list item or a code block, as plain text.</summary>
/// <param name="Kind">What the lines were in the page.</param>
/// <param name="Text">One line for a paragraph or an item; the lines as they stand for code.</param>
/// <param name="Lead">The bullet or the number of a list item, otherwise empty.</param>
internal sealed record TextBlock(TextKind Kind, string Text, string Lead = "");
