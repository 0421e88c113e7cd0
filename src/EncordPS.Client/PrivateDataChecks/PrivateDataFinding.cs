namespace EncordPS;

/// <summary>Something that is wrong in a description of private data, found without asking the service.</summary>
public sealed class PrivateDataFinding
{
    /// <summary>Which rule it breaks, such as UrlNumberGap; about_EncordPS_PrivateData has them all.</summary>
    public required string RuleId { get; init; }

    /// <summary>How much it matters.</summary>
    public required PrivateDataSeverity Severity { get; init; }

    /// <summary>The line, from 1; null where there is none, as for units of the pipeline.</summary>
    public int? Line { get; init; }

    /// <summary>The column in characters, from 1; null where there is no line.</summary>
    public int? Column { get; init; }

    /// <summary>The unit; null for what is wrong beside the units, or for text that is none.</summary>
    public PrivateDataUnit? Unit { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>What to do.</summary>
    public required string Fix { get; init; }

    /// <inheritdoc />
    public override string ToString() => Line is null ? Message : Invariant($"line {Line}, column {Column}: {Message}");
}
