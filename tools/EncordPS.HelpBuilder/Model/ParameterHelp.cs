namespace EncordPS.HelpBuilder.Model;

/// <summary>One parameter, with a usage for each group of sets in which it behaves alike.</summary>
internal sealed record ParameterHelp(
    string Name, int Line, IReadOnlyList<TextBlock> Description, IReadOnlyList<ParameterUsage> Usages)
{
    /// <returns>Null when the set does not have the parameter.</returns>
    public ParameterUsage? UsageIn(string parameterSet) =>
        Usages.FirstOrDefault(usage => usage.BelongsTo(parameterSet));
}
