namespace EncordPS.Completion;

/// <summary>Completes ids of datasets, by their titles too.</summary>
public sealed class DatasetCompleter : CandidateCompleter
{
    private protected override IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session) =>
        candidates.Datasets.Get(session);
}
