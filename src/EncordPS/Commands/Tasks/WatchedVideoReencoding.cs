using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>A re-encoding job that a command looks at.</summary>
/// <param name="number">Its number, which means something together with its dataset only.</param>
/// <param name="datasetHash">The dataset of its videos.</param>
internal sealed class WatchedVideoReencoding(long number, string datasetHash)
    : WatchedJob(number.ToString(InvariantCulture), ErrorSubject.VideoReencoding(number))
{
    public override string Key => $"{datasetHash}/{Id}";

    public override string Activity => "Re-encoding videos";

    public override string HowToWaitOn => $"Wait-EncordVideoReencoding -JobId {Id} -DatasetHash {datasetHash}";

    // The service answers at once, whatever the job does.
    public override bool IsHeld => false;

    public override async Task<IJobState> AskAsync(EncordClient client, TimeSpan hold, CancellationToken cancellationToken) =>
        await client.VideoReencodings.GetAsync(datasetHash, number, cancellationToken);

    protected override ErrorRecord NotDone(IJobState state) => Error(
        $"ended as {state.StatusName}.", ErrorIds.VideoReencodingFailed, ErrorCategory.InvalidResult,
        "Start the videos again, in smaller groups to find the one that cannot be re-encoded.");
}
