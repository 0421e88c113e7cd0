namespace EncordPS.HelpBuilder.Model;

internal enum TextKind
{
    Paragraph,
    Item,
    Code,
}
