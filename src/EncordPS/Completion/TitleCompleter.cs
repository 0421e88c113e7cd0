using System.Management.Automation.Language;
namespace EncordPS.Completion;

/// <summary>Completes titles, in quotes where they need them.</summary>
public abstract class TitleCompleter : CandidateCompleter
{
    private protected override string TextFor(Candidate candidate) => QuotedNames.Quote(candidate.Name);
}
