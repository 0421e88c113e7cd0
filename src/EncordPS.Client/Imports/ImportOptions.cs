using EncordPS.ImportRecords;
using EncordPS.Waiting;

namespace EncordPS.Imports;

/// <summary>How an import works.</summary>
internal sealed record ImportOptions
{
    public const int DefaultJobs = 4;

    // What a service that does forty units in a second does in two minutes. More at once would be in memory, several times.
    public const int DefaultUnits = 5000;

    /// <summary>How many jobs run at the same time.</summary>
    public int MaximumJobs { get; init; } = DefaultJobs;

    /// <summary>The most units of a job.</summary>
    public int MaximumUnits { get; init; } = DefaultUnits;

    /// <summary>Which share of the list is imported.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>How long it may take.</summary>
    public TimeSpan Timeout { get; init; } = JobWaiter.DefaultTimeout;
}
