namespace EncordPS.Completion;

/// <summary>Completes ids of storage folders, by their names too.</summary>
public sealed class FolderCompleter : CandidateCompleter
{
    private protected override IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session) =>
        candidates.Folders.Get(session);
}
