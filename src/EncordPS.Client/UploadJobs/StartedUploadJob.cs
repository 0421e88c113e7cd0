namespace EncordPS.UploadJobs;

/// <summary>What the legacy API answers when it has taken an upload job.</summary>
internal sealed class StartedUploadJob
{
    public required string ProcessHash { get; init; }
}
