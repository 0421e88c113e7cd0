namespace EncordPS.HelpBuilder.Model;

/// <summary>One cmdlet's page.</summary>
internal sealed record CommandHelp
{
    public required string Name { get; init; }

    public required string Synopsis { get; init; }

    /// <summary>Null when the page names none; Get-Help -Online then has nothing to open.</summary>
    public required Uri? OnlineVersion { get; init; }

    public required IReadOnlyList<TextBlock> Description { get; init; }

    /// <summary>The parameter sets in the page's order; one empty name when there is only one.</summary>
    public required IReadOnlyList<string> ParameterSets { get; init; }

    public required IReadOnlyList<ParameterHelp> Parameters { get; init; }

    public required IReadOnlyList<ExampleHelp> Examples { get; init; }

    public required IReadOnlyList<TypeHelp> Inputs { get; init; }

    public required IReadOnlyList<TypeHelp> Outputs { get; init; }

    public required IReadOnlyList<TextBlock> Notes { get; init; }

    public required IReadOnlyList<LinkHelp> Links { get; init; }
}
