using EncordPS.Abstractions;
using EncordPS.Errors;
using EncordPS.Waiting;

namespace EncordPS.Commands;

/// <summary>Waits for de-identification jobs on behalf of a command.</summary>
internal sealed class DicomDeidentificationWait(CommandRun run, TimeSpan timeout, int jobCount)
    : JobWait<DicomDeidentificationJob, DicomDeidentifyTask>(
        run,
        new JobWaiter(run.Client.Session.Transport.Clock, timeout, jobCount, isHeld: true),
        new TaskProgress<DicomDeidentifyTask>(run.Output, "De-identifying DICOM files", jobCount))
{
    protected override Task<DicomDeidentifyTask> AskAsync(
        DicomDeidentificationJob job, TimeSpan hold, CancellationToken cancellationToken) =>
        job.GetAsync(Command.Client, hold, cancellationToken);

    protected override ErrorSubject SubjectOf(DicomDeidentificationJob job) => ErrorSubject.DicomDeidentification(job.Input);

    protected override string HowToWaitOn(DicomDeidentificationJob job) => $"Wait-EncordDicomDeidentification -JobId {job.Id:D}";

    protected override string NameOf(DicomDeidentificationJob job) => job.Id.ToString("D");

    protected override ErrorRecord? CreateError(DicomDeidentifyTask state, DicomDeidentificationJob job) =>
        state.Status == LongPollingStatus.Done ? null
        : state.IsFinal ? ErrorRecords.Create(
            $"De-identification job '{job.Id}' ended as {state.StatusName}.", ErrorIds.DicomDeidentificationFailed,
            ErrorCategory.InvalidResult, job.Input,
            "The service does not say why. Check that the cloud integration can read each of the files and write beside them; fewer files in a job show which one it is.")
        : ErrorRecords.Create(
            $"De-identification job '{job.Id}' still runs: {state.StatusName}.", ErrorIds.WaitTimedOut, ErrorCategory.OperationTimeout, job.Input,
            $"It goes on without you. To wait on: {HowToWaitOn(job)}");
}
