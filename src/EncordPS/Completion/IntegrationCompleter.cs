namespace EncordPS.Completion;

/// <summary>Completes ids of cloud integrations, by their titles too.</summary>
public sealed class IntegrationCompleter : CandidateCompleter
{
    private protected override IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session) =>
        candidates.Integrations.Get(session);
}
