namespace EncordPS.Completion;

/// <summary>Completes names of groups.</summary>
public sealed class GroupNameCompleter : TitleCompleter
{
    private protected override IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session) =>
        candidates.Groups.Get(session);
}
