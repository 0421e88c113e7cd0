using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>A re-encoding job of the storage that a command looks at.</summary>
/// <param name="job">Its id.</param>
/// <param name="input">What the user passed: the target of errors about it.</param>
internal sealed class WatchedItemReencoding(Guid job, object input) : WatchedJob(job.ToString("D"), ErrorSubject.ItemReencoding(input))
{
    public override string Activity => "Re-encoding videos";

    public override string HowToWaitOn => $"Wait-EncordItemReencoding -ReencodingJobId {Id}";

    // The service answers at once, whatever the job does.
    public override bool IsHeld => false;

    public override async Task<IJobState> AskAsync(EncordClient client, TimeSpan hold, CancellationToken cancellationToken) =>
        await client.ItemReencodings.GetAsync(job, cancellationToken);

    protected override ErrorRecord NotDone(IJobState state) => Error(
        $"ended as {state.StatusName}.", ErrorIds.ItemReencodingFailed, ErrorCategory.InvalidResult,
        "Start the videos again, in smaller groups to find the one that cannot be re-encoded.");
}
