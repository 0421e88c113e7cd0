namespace EncordPS.HelpBuilder.Model;

/// <param name="Text">What the reader sees.</param>
/// <param name="Address">Null for another page: in a console its name is typed after Get-Help.</param>
internal sealed record LinkHelp(string Text, Uri? Address);
