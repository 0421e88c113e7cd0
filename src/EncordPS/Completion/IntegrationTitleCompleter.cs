namespace EncordPS.Completion;

/// <summary>Completes titles of cloud integrations.</summary>
public sealed class IntegrationTitleCompleter : TitleCompleter
{
    private protected override IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session) =>
        candidates.Integrations.Get(session);
}
