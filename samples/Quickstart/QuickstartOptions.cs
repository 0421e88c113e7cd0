namespace EncordPS.Quickstart;

/// <summary>What the command line asks for.</summary>
internal sealed record QuickstartOptions
{
    public bool ShowsHelp { get; init; }

    public bool IsInteractive { get; init; }

    public bool RunsScript { get; init; } = true;

    /// <summary>Units that the sandbox handles in a second; null for its own default.</summary>
    public double? JobRate { get; init; }
}
