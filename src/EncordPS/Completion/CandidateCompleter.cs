using System.Collections;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace EncordPS.Completion;

/// <summary>
/// Completes what a parameter names by id or title, from what the session knows. Offers nothing where there is no session:
/// Tab does not connect.
/// </summary>
public abstract class CandidateCompleter : IArgumentCompleter
{
    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string typed = wordToComplete.Trim('\'', '"').Replace("''", "'");
        return FindSession(fakeBoundParameters) is { } session
            ? Find(SessionCandidates.Of(session), session)
                .Where(candidate => candidate.IsMeantBy(typed))
                .OrderByDescending(candidate => candidate.BeginsWith(typed))
                .Select(ToResult)
            : [];
    }

    private protected abstract IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session);

    /// <summary>What is inserted: the id, where a title is not what the parameter takes.</summary>
    private protected virtual string TextFor(Candidate candidate) =>
        Guid.TryParse(candidate.Id, out _) ? candidate.Id : QuotedNames.Quote(candidate.Id);

    private CompletionResult ToResult(Candidate candidate)
    {
        string name = OneLine(candidate.Name, candidate.Id);
        return new CompletionResult(
            TextFor(candidate), name, CompletionResultType.ParameterValue, OneLine($"{name} ({candidate.Detail}) {candidate.Id}", name));
    }

    private static EncordSession? FindSession(IDictionary given) =>
        PowerShellHost.Instance.Unwrap(given["Session"]) as EncordSession
        ?? (Runspace.DefaultRunspace is null ? null : SessionStore.Current);

    // A menu has one line for each; the engine takes no empty ones.
    private static string OneLine(string text, string otherwise)
    {
        string line = PlainText.Line(text);
        return string.IsNullOrWhiteSpace(line) ? otherwise : line;
    }
}
