namespace EncordPS.Completion;

/// <summary>Completes ids of groups, by their names too.</summary>
public sealed class GroupCompleter : CandidateCompleter
{
    private protected override IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session) =>
        candidates.Groups.Get(session);
}
