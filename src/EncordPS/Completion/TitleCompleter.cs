using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace EncordPS.Completion;

/// <summary>Completes titles, in quotes where they need them.</summary>
public abstract class TitleCompleter : CandidateCompleter
{
    private protected override string TextFor(Candidate candidate) =>
        Regex.IsMatch(candidate.Name, @"\A[\p{L}_][\w.-]*\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            ? candidate.Name
            : $"'{CodeGeneration.EscapeSingleQuotedStringContent(candidate.Name)}'";
}
