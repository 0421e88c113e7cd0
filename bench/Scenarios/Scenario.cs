using EncordPS.Bench.Measuring;

namespace EncordPS.Bench.Scenarios;

/// <summary>One row of the table.</summary>
/// <param name="Title">What is done.</param>
/// <param name="Work">What the floor and the SDK do to the same end: a name of <see cref="Measuring.Work"/> and a number.</param>
/// <param name="Script">What a user types.</param>
internal sealed record Scenario(string Title, string[] Work, string Script)
{
    /// <summary>What comes before, and is not measured.</summary>
    public string Setup { get; init; } = PowerShellProcess.Connected;

    /// <summary>How long the server waits before each answer, in milliseconds.</summary>
    public int Latency { get; init; }

    /// <summary>What the measured times are multiplied with, where only a part of the work is done.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>What the SDK is asked for, where that is something else; null for not at all.</summary>
    public string[]? SdkWork { get; init; } = Work;

    /// <summary>A script for another PowerShell, where that is the floor.</summary>
    public string? FloorScript { get; init; }

    public bool HasFloor { get; init; } = true;

    /// <summary>Whether the floor is what curl takes for the same files.</summary>
    public bool IsTransfer { get; init; }

    /// <summary>
    /// Whether the whole process counts, less the same that only imports an empty binary module; of the SDK, less a Python that does
    /// nothing.
    /// </summary>
    public bool IsWholeProcess { get; init; }
}
