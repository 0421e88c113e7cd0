namespace EncordPS.Completion;

/// <summary>Completes addresses of the organisation's users.</summary>
public sealed class UserCompleter : CandidateCompleter
{
    private const string Plain = "@.-_+";

    private protected override IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session) =>
        candidates.Users.Get(session);

    // An @ begins something only where it stands first.
    private protected override string TextFor(Candidate candidate) =>
        char.IsLetterOrDigit(candidate.Id[0])
        && candidate.Id.All(static letter => char.IsLetterOrDigit(letter) || Plain.IndexOf(letter) >= 0)
            ? candidate.Id
            : QuotedNames.Quote(candidate.Id);
}
