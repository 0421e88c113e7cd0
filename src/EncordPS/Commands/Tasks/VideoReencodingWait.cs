using EncordPS.Abstractions;
using EncordPS.Errors;
using EncordPS.Waiting;

namespace EncordPS.Commands;

/// <summary>Waits for re-encoding jobs on behalf of a command.</summary>
internal sealed class VideoReencodingWait(CommandRun run, TimeSpan timeout, int jobCount)
    : JobWait<VideoReencodingJob, ReEncodeVideoTask>(
        run,
        new JobWaiter(run.Client.Session.Transport.Clock, timeout, jobCount, isHeld: false),
        new TaskProgress<ReEncodeVideoTask>(run.Output, "Re-encoding videos", jobCount))
{
    // The service answers at once, whatever the job does.
    protected override Task<ReEncodeVideoTask> AskAsync(VideoReencodingJob job, TimeSpan hold, CancellationToken cancellationToken) =>
        Command.Client.VideoReencodings.GetAsync(job.DatasetHash, job.Id, cancellationToken);

    protected override ErrorSubject SubjectOf(VideoReencodingJob job) => ErrorSubject.VideoReencoding(job.Id);

    protected override string HowToWaitOn(VideoReencodingJob job) =>
        Invariant($"Wait-EncordVideoReencoding -JobId {job.Id} -DatasetHash {job.DatasetHash}");

    protected override string NameOf(VideoReencodingJob job) => job.Name;

    protected override ErrorRecord? CreateError(ReEncodeVideoTask state, VideoReencodingJob job) =>
        state.IsDone ? null
        : state.IsFinal ? ErrorRecords.Create(
            $"Re-encoding job '{job.Id}' ended as {state.Status}.", ErrorIds.VideoReencodingFailed, ErrorCategory.InvalidResult, job.Id,
            "Start the videos again, in smaller groups to find the one that cannot be re-encoded.")
        : ErrorRecords.Create(
            $"Re-encoding job '{job.Id}' still runs: {state.Status}.", ErrorIds.WaitTimedOut, ErrorCategory.OperationTimeout, job.Id,
            $"It goes on without you. To wait on: {HowToWaitOn(job)}");
}
