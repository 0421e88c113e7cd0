namespace EncordPS.Completion;

/// <summary>Completes titles.</summary>
public abstract class TitleCompleter : CandidateCompleter
{
    private protected override string TextFor(Candidate candidate) => QuotedNames.Quote(candidate.Name);
}
