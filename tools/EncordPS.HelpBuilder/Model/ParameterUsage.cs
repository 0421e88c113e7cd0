namespace EncordPS.HelpBuilder.Model;

/// <summary>The yaml block of a parameter: how it is bound in some or all parameter sets.</summary>
internal sealed record ParameterUsage
{
    public const string AllSets = "(All)";

    public required int Line { get; init; }

    public required string Type { get; init; }

    public required IReadOnlyList<string> ParameterSets { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The values of an enumeration, for the syntax; empty when any value is taken.</summary>
    public required IReadOnlyList<string> AcceptedValues { get; init; }

    public required bool Required { get; init; }

    /// <summary>Null for a parameter that is given by name only.</summary>
    public required int? Position { get; init; }

    public required string DefaultValue { get; init; }

    /// <summary>"False", or "True" with the ways of binding in brackets.</summary>
    public required string PipelineInput { get; init; }

    public required bool Wildcards { get; init; }

    public bool IsSwitch => Type == "SwitchParameter";

    public bool IsArray => Type.EndsWith("[]", StringComparison.Ordinal);

    public bool BelongsTo(string parameterSet) =>
        ParameterSets.Contains(AllSets) || ParameterSets.Contains(parameterSet);
}
