using EncordPS.Sessions;

namespace EncordPS.Completion;

/// <summary>Completes ids of the de-identification jobs that the session started.</summary>
public sealed class DicomDeidentificationCompleter : CandidateCompleter
{
    private protected override IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session) =>
        StartedJobs.Of(session).DicomDeidentifications;
}
