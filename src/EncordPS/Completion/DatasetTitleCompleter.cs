namespace EncordPS.Completion;

/// <summary>Completes titles of datasets.</summary>
public sealed class DatasetTitleCompleter : TitleCompleter
{
    private protected override IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session) =>
        candidates.Datasets.Get(session);
}
